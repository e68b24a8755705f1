import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uneDemande } from "../../test/une-demande.ts";
import { ajouterJours, joursEntre } from "./delais.ts";
import type { Demande } from "./demande.ts";
import { motifsDeRadiation } from "./radiation.ts";
import { situationLe } from "./situation.ts";
import { refusDe } from "./transitions.ts";

const retiree = uneDemande({
  etat: "radiee",
  radiation: { motif: "renonciation", le: "2027-01-10", restaurableJusquAu: "2027-01-24" },
});
const nonRenouvelee = uneDemande({ etat: "radiee", radiation: { motif: "non_renouvellement", le: "2027-12-25" } });

describe("La situation d’une demande", () => {
  it.each<[string, Demande, string, string]>([
    ["valable", uneDemande(), "2027-10-13", "valable"],
    ["à renouveler dès l’avis", uneDemande(), "2027-10-14", "a-renouveler"],
    ["à renouveler jusqu’au dernier jour", uneDemande(), "2027-11-24", "a-renouveler"],
    ["dans le mois de tolérance", uneDemande(), "2027-12-24", "en-tolerance"],
    ["en sursis, faute de preuve", uneDemande(), "2027-12-25", "en-sursis"],
    ["retirée, et restaurable le dernier jour", retiree, "2027-01-24", "restaurable"],
    [
      "réunie à une autre",
      uneDemande({ etat: "radiee", reunieA: { numeroUnique: "2", le: "2027-01-10" } }),
      "2027-01-11",
      "reunie",
    ],
    ["retirée pour de bon", retiree, "2027-01-25", "arretee"],
    ["à reprendre jusqu’au 18e mois", nonRenouvelee, "2028-05-24", "reprenable"],
    ["arrêtée après le 18e mois", nonRenouvelee, "2028-05-25", "arretee"],
  ])("%s", (_nom, demande, jour, nature) => {
    expect(situationLe(demande, jour).nature).toBe(nature);
  });

  it("annonce le jour de la réponse à qui demande la reprise", () => {
    const demandee = { ...nonRenouvelee, reactivationDemandeeLe: "2028-01-10" };
    expect(situationLe(demandee, "2028-01-12")).toEqual({ nature: "reprise-demandee", reponseLe: "2028-01-25" });
  });

  it("propose ce que la table des transitions admet, et rien d’autre", () => {
    const motifs = fc.constantFrom(...Object.keys(motifsDeRadiation).filter((motif) => motif in motifsDeRadiation));
    const radiations = motifs.map((motif) =>
      uneDemande({
        etat: "radiee",
        radiation: {
          motif: motif === "renonciation" || motif === "attribution" ? motif : "non_renouvellement",
          le: "2027-12-25",
          ...(motif === "renonciation" && { restaurableJusquAu: "2028-01-08" }),
        },
      }),
    );
    const jours = fc.integer({ min: 0, max: 900 }).map((apres) => ajouterJours("2026-11-24", apres));
    fc.assert(
      fc.property(fc.oneof(fc.constant(uneDemande()), radiations), jours, (demande, jour) => {
        const { nature } = situationLe(demande, jour);
        const seFait = (fait: Parameters<typeof refusDe>[1]) => refusDe(demande, fait, jour) === undefined;
        const validite = { expireLe: "2030-01-01", codeAttestation: "7K3MP9QXWH2T" };
        const rien = { formulaire: "2026-2", changements: {}, sensiblesChanges: false };
        expect(seFait({ type: "demande-renouvelee", donnees: { ...rien, ...validite } })).toBe(
          ["a-renouveler", "en-tolerance", "en-sursis"].includes(nature),
        );
        expect(seFait({ type: "demande-restauree", donnees: {} })).toBe(nature === "restaurable");
        expect(seFait({ type: "reactivation-demandee", donnees: {} })).toBe(nature === "reprenable");
      }),
    );
  });
});

it("compte les jours d’un jour à l’autre", () => {
  expect(joursEntre("2027-01-24", "2027-01-24")).toBe(0);
  expect(joursEntre("2026-12-31", "2027-01-14")).toBe(14);
});
