import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { uneDemande } from "../../test/une-demande.ts";
import { ajouterJours } from "./delais.ts";
import { echeances, echeancesDues, prochaineEcheance } from "./echeances.ts";

const avis = (...rangs: ("preavis" | "rappel" | "dernier-rappel")[]) =>
  rangs.map((rang, place) => ({ rang, version: place + 2, le: "2027-10-14" }));

describe("Ce que le temps apporte à une demande déposée le 24 novembre 2026", () => {
  it("un avis plus d’un mois avant la fin, deux rappels, et rien d’autre tant qu’aucun n’est parti", () => {
    expect(echeances(uneDemande())).toEqual([
      { acte: "prevenir", rang: "preavis", le: "2027-10-14" },
      { acte: "prevenir", rang: "rappel", le: "2027-11-10" },
      { acte: "prevenir", rang: "dernier-rappel", le: "2027-11-24" },
    ]);
  });

  it("une fois prévenue, la radiation vient après le mois de tolérance", () => {
    expect(echeances(uneDemande({ avis: avis("preavis") })).at(-1)).toEqual({
      acte: "radier-non-renouvelee",
      le: "2027-12-25",
    });
  });

  it("un avertissement compte un mois, et la purge un an après la radiation", () => {
    const avertissement = { motif: "sans_reponse", version: 2, le: "2027-01-31" } as const;
    expect(echeances(uneDemande({ avertissement }))[0]).toEqual({ acte: "radier-avertie", le: "2027-03-01" });
    const radiation = { motif: "renonciation", le: "2028-02-29" } as const;
    expect(echeances(uneDemande({ etat: "radiee", radiation }))).toEqual([{ acte: "purger", le: "2029-02-28" }]);
  });

  it("après un long arrêt de l’horloge, un seul avis part, le dernier", () => {
    expect(echeancesDues(uneDemande(), "2027-12-01")).toEqual([
      { acte: "prevenir", rang: "dernier-rappel", le: "2027-11-24" },
    ]);
  });

  it("rien n’est dû avant la prochaine échéance, quelque chose l’est ce jour-là", () => {
    fc.assert(
      fc.property(fc.constantFrom(undefined, avis("preavis"), avis("preavis", "rappel", "dernier-rappel")), (emis) => {
        const demande = uneDemande({ ...(emis && { avis: emis }) });
        const jour = prochaineEcheance(demande) ?? "";
        expect(echeancesDues(demande, ajouterJours(jour, -1))).toEqual([]);
        expect(echeancesDues(demande, jour)).not.toEqual([]);
      }),
    );
  });
});
