import { describe, expect, it } from "vitest";
import { unEvenement } from "../../test/un-evenement.ts";
import { uneDemande } from "../../test/une-demande.ts";
import type { Evenement, Fait } from "./evenements.ts";
import { recitDEvenement } from "./recit.ts";

const evenement = (version: number, jour: string, fait: Fait): Evenement => ({
  ...unEvenement(uneDemande()),
  version,
  survenuLe: `${jour}T10:00:00.000Z`,
  ...fait,
});

const avis = (version: number, jour: string, rang: "preavis" | "rappel") =>
  evenement(version, jour, { type: "preavis-emis", donnees: { rang, pourLe: "2027-11-24" } });

const raconter = (fait: Fait, avant: readonly Evenement[] = []) =>
  recitDEvenement(evenement(9, "2027-12-25", fait), avant);

describe("Le récit d’un événement", () => {
  it("d’une radiation dit la raison, et les courriers avec ce qui prouve leur réception", () => {
    const avant = [avis(2, "2027-10-14", "preavis"), avis(3, "2027-11-10", "rappel")];
    const preuve = { version: 2, canal: "courriel", le: "2027-10-14" } as const;
    expect(raconter({ type: "demande-radiee", donnees: { motif: "non_renouvellement", preuve } }, avant)).toEqual([
      "Raison : elle n’a pas été renouvelée à temps (RADREN, article R. 441-2-8, e).",
      "Nous vous avons écrit le 14 octobre 2027 (courriel reçu) et le 10 novembre 2027.",
    ]);
  });

  it("ne compte pas les courriers d’avant un renouvellement", () => {
    const avant = [
      avis(2, "2026-10-14", "preavis"),
      evenement(3, "2026-10-20", {
        type: "demande-reactivee",
        donnees: { expireLe: "2027-11-24", codeAttestation: "7K3MP9QXWH2T" },
      }),
      avis(4, "2027-10-14", "preavis"),
    ];
    const preuve = { version: 4, canal: "courrier", le: "2027-10-16" } as const;
    expect(raconter({ type: "demande-radiee", donnees: { motif: "non_renouvellement", preuve } }, avant)).toContain(
      "Nous vous avons écrit le 14 octobre 2027 (lettre reçue).",
    );
  });

  it("d’un revenu lu ne dit aucun montant, et dit quand tous les avis d’impôt sont lus", () => {
    expect(raconter({ type: "revenu-lu", donnees: {} })).toEqual([]);
    expect(raconter({ type: "revenu-lu", donnees: { position: "LE_PLAI" } })).toEqual([
      "Tous les avis d’impôt de votre foyer sont lus.",
    ]);
  });

  it("nomme les questions dont la réponse a changé, jamais les plus intimes", () => {
    const changements = { telephone: "0612345699", situationsProtegees: ["violences-couple"], confirmations: [] };
    const donnees = { formulaire: "2026-2", changements, sensiblesChanges: true };
    const [ligne = "", protegees] = raconter({ type: "demande-modifiee", donnees });
    expect(ligne).toMatch(/^Ce qui a changé : [^;]+\.$/u);
    expect(protegees).toBe("Des réponses protégées ont changé.");
  });
});
