import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unLogement } from "../../test/un-logement.ts";
import { uneDemande } from "../../test/une-demande.ts";
import type { Candidature } from "../attribution/candidature.ts";
import { enBref } from "../attribution/logement.ts";
import { ajouterJours } from "./delais.ts";
import type { Demande } from "./demande.ts";
import type { Fait } from "./evenements.ts";
import { jourVenu } from "./jour-venu.ts";
import { appliquer, refusDe } from "./transitions.ts";

const JOUR = "2026-12-01";
const logementId = "logement-1";

const vivre = (demande: Demande, jour: string, ...faits: Fait[]): Demande =>
  faits.reduce(
    (avant, fait, rang) =>
      appliquer(avant, fait, {
        numeroUnique: demande.numeroUnique,
        connuLe: `${jour}T11:00:00.000Z`,
        acteur: { role: "systeme" },
        guichet: "G6903",
        canal: "guichet",
        operationId: `operation-${jour}-${rang}`,
        precedent: null,
      }).apres,
    demande,
  );

const presenter = (id = logementId): Fait => ({
  type: "candidature-presentee",
  donnees: { logement: enBref(unLogement({ logementId: id })), auTitreDuDalo: false },
});
const decider = (repondreAvantLe?: string): Fait => ({
  type: "candidature-examinee",
  donnees: {
    logementId,
    seanceLe: JOUR,
    decision: "ATTRIBUTION_RANG",
    rang: repondreAvantLe === undefined ? 2 : 1,
    ...(repondreAvantLe !== undefined && { repondreAvantLe }),
  },
});
const repondre = (refus?: "LOY" | "SRP"): Fait => ({
  type: "proposition-repondue",
  donnees: { logementId, ...(refus && { refus }) },
});
const etats = ({ candidatures = [] }: { candidatures?: readonly Candidature[] }) =>
  candidatures.map(({ etat }) => etat);

const DERNIER_JOUR = ajouterJours(JOUR, 10);
const proposee = vivre(uneDemande(), JOUR, presenter(), decider(DERNIER_JOUR));

describe("Une proposition", () => {
  it("laisse dix jours au moins", () => {
    const presentee = vivre(uneDemande(), JOUR, presenter());
    expect(refusDe(presentee, decider(ajouterJours(JOUR, 9)), JOUR)).toBe("delai-de-reponse-trop-court");
    expect(refusDe(presentee, decider(DERNIER_JOUR), JOUR)).toBeUndefined();
  });

  it("se répond jusqu’au dernier jour, et une seule fois", () => {
    expect(refusDe(proposee, repondre(), DERNIER_JOUR)).toBeUndefined();
    expect(refusDe(proposee, repondre(), ajouterJours(DERNIER_JOUR, 1))).toBe("proposition-expiree");
    expect(refusDe(vivre(proposee, JOUR, repondre()), repondre("LOY"), JOUR)).toBe("proposition-introuvable");
  });

  it("vaut refus par le silence, dix jours après la preuve de sa réception et jamais sans elle", () => {
    const version = proposee.candidatures?.[0]?.version ?? 0;
    const envoi = (le: string) =>
      ({
        version,
        message: "candidature-examinee",
        canal: "courriel",
        faits: [{ type: "delivre", le, reference: "r" }],
      }) as const;
    const apres = ajouterJours(DERNIER_JOUR, 1);
    expect(jourVenu(proposee, [], DERNIER_JOUR)).toEqual({ revoirLe: apres });
    expect(jourVenu(proposee, [], apres)).toEqual({ revoirLe: ajouterJours(apres, 3) });
    expect(jourVenu(proposee, [envoi(JOUR)], apres)).toEqual({ faire: repondre("SRP") });
    expect(jourVenu(proposee, [envoi(ajouterJours(JOUR, 5))], apres)).toEqual({ revoirLe: ajouterJours(JOUR, 16) });
  });
});

it("au rang suivant, elle attend qu’un autre refuse", () => {
  const enAttente = vivre(uneDemande(), JOUR, presenter(), decider());
  expect(etats(enAttente)).toEqual(["en-attente"]);
  expect(refusDe(enAttente, repondre(), JOUR)).toBe("proposition-introuvable");
  const suite: Fait = { type: "logement-propose", donnees: { logementId, repondreAvantLe: DERNIER_JOUR } };
  expect(etats(vivre(enAttente, JOUR, suite))).toEqual(["proposee"]);
});

it("le rejet d’une commission avertit, et la demande vit encore un mois", () => {
  const rejetee = vivre(uneDemande(), JOUR, presenter(), {
    type: "candidature-examinee",
    donnees: { logementId, seanceLe: JOUR, decision: "IRRECEVABILITE", sousMotif: "IRRRES", motivation: "Ressources" },
  });
  expect([rejetee.etat, etats(rejetee)]).toEqual(["active", ["irrecevable"]]);
  expect(rejetee.avertissement).toEqual({ motif: "irrecevabilite", sousMotif: "IRRRES", version: 3, le: JOUR });
});

describe("Le bail", () => {
  const bail: Fait = {
    type: "demande-radiee",
    donnees: {
      motif: "attribution",
      attribution: {
        logementId,
        commune: "69383",
        categorie: "A",
        type: "T3",
        surface: 62,
        loyer: 540,
        financement: "PLUS",
        qpv: false,
        reservataire: "AUCUN",
        accordCollectif: "AUCUN",
        dalo: "NON",
        dejaLogeParLeBailleur: false,
        bailSigneLe: JOUR,
        quartile: "Q1",
        plafond: "LE_PLAI",
      },
    },
  };

  it("ne se signe qu’avec l’accord de la personne", () => {
    expect(refusDe(proposee, bail, JOUR)).toBe("logement-non-accepte");
  });

  it("satisfait la demande, et clôt ses autres candidatures", () => {
    const ailleurs = vivre(proposee, JOUR, presenter("logement-2"), repondre());
    const satisfaite = vivre(ailleurs, JOUR, bail);
    expect([satisfaite.etat, satisfaite.radiation?.motif]).toEqual(["radiee", "attribution"]);
    expect(etats(satisfaite)).toEqual(["satisfaite", "close"]);
  });
});

it("quoi qu’il arrive, une demande arrêtée n’est plus candidate à rien", () => {
  const suites = fc.array(fc.constantFrom(presenter(), presenter("logement-2"), decider(DERNIER_JOUR), repondre()));
  fc.assert(
    fc.property(suites, (faits) => {
      const vecue = faits.reduce(
        (demande, fait) => (refusDe(demande, fait, JOUR) === undefined ? vivre(demande, JOUR, fait) : demande),
        uneDemande(),
      );
      const retiree = vivre(vecue, JOUR, {
        type: "demande-retiree",
        donnees: { restaurableJusquAu: ajouterJours(JOUR, 14) },
      });
      for (const etat of etats(retiree))
        expect(["presentee", "en-attente", "proposee", "acceptee"]).not.toContain(etat);
    }),
  );
});
