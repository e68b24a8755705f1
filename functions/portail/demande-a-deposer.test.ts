import { describe, expect, it } from "vitest";
import { codeAttestation } from "../../shared/api/public.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { Problem } from "../../shared/problems.ts";
import { desReponses, sansReponse } from "../../test/des-reponses.ts";
import { unBrouillon } from "../../test/un-brouillon.ts";
import { chaineIntacte } from "../socle/chaine.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { demandeADeposer, exigerComplet } from "./demande-a-deposer.ts";

const maintenant = new Date("2026-11-24T13:32:00Z");
const coffre: Coffre = {
  sceller: async () => ({ cle: "c", nonce: "n", sceau: "s", texte: "t" }),
  ouvrir: async () => "{}",
};
const ce = {
  coffre,
  maintenant,
  aujourdhui: "2026-11-24",
  communeDe: (code: string) => ({ code, territoire: code.slice(0, 2) }),
};
const ou = { numeroUnique: "0691126000001GDPUB", territoire: "069" };
const elle = { ...ou, acteur: { role: "demandeur", compte: "compte-9" } } as const;

describe("Une demande à déposer", () => {
  it("est active, à l’identité à vérifier, valable un an, enregistrée par le portail", () => {
    const { demande } = demandeADeposer(unBrouillon(), elle, ce);
    expect(demande).toMatchObject({
      ...ou,
      version: 1,
      etat: "active",
      identite: "a_verifier",
      guichet: "GDPUB",
      ancienneteDepuisLe: "2026-11-24",
      expireLe: "2027-11-24",
      dossier: unBrouillon().dossier,
    });
  });

  it("a un premier événement, fait par la personne, une seule fois pour ce brouillon", () => {
    const { evenement } = demandeADeposer(unBrouillon({ compte: "compte-9", brouillonId: "brouillon-9" }), elle, ce);
    expect(evenement).toMatchObject({
      version: 1,
      type: "demande-deposee",
      acteur: { role: "demandeur", compte: "compte-9" },
      operationId: "brouillon-9",
      survenuLe: maintenant.toISOString(),
    });
    expect(chaineIntacte([evenement])).toBe(true);
  });

  it("a un code d’attestation que la page de vérification sait lire, et qui ne se devine pas", () => {
    const codes = Array.from({ length: 50 }, () => demandeADeposer(unBrouillon(), elle, ce).demande.codeAttestation);
    expect(codes.map((code) => codeAttestation.parse(code))).toEqual(codes);
    expect(new Set(codes).size).toBe(50);
  });

  it("laisse derrière elle ce qu’une page cachée avait répondu", () => {
    const brouillon = unBrouillon({ reponses: desReponses({ bailleurActuel: "Grand Lyon Habitat" }) });
    expect(demandeADeposer(brouillon, elle, ce).demande.reponses).not.toHaveProperty("bailleurActuel");
  });
});

describe("Un brouillon", () => {
  const refus = (reponses: Reponses): Promise<Problem | undefined> =>
    exigerComplet(unBrouillon({ reponses, complet: false }), ce).then(
      () => undefined,
      (probleme: unknown) => {
        if (probleme instanceof Problem) return probleme;
        throw probleme;
      },
    );

  it("complet peut être déposé", async () => {
    expect(await refus(desReponses())).toBeUndefined();
  });

  it("dit tout ce qui manque, et à quelle page", async () => {
    const probleme = await refus(sansReponse("prenoms", "motifs"));
    expect(probleme?.code).toBe("demande-incomplete");
    expect(probleme?.champs).toMatchObject([
      { pointeur: "/reponses/prenoms", page: "identite", tache: "vous" },
      { pointeur: "/reponses/motifs", page: "motifs", tache: "motifs" },
    ]);
  });

  it("dont une réponse ne vaut plus rien, une commune disparue par exemple, le dit", async () => {
    const disparue = {
      ...ce,
      communeDe: (code: string) => (code === "69266" ? undefined : { code, territoire: "069" }),
    };
    await expect(exigerComplet(unBrouillon(), disparue)).rejects.toThrow("champs-invalides");
  });

  it("d’une page cachée, une réponse qui ne vaut plus rien n’empêche rien", async () => {
    expect(await refus(desReponses({ bailleurActuel: "" }))).toBeUndefined();
  });
});
