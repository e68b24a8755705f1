import { describe, expect, it } from "vitest";
import { desReponses, unCodemandeur } from "../../test/des-reponses.ts";
import { uneDemande } from "../../test/une-demande.ts";
import { DEMANDEUR } from "../formulaire/personnes.ts";
import type { Demande } from "./demande.ts";
import { echeances } from "./echeances.ts";
import type { Changements, Fait } from "./evenements.ts";
import { appliquer } from "./transitions.ts";

const vivre = (demande: Demande, ...faits: Fait[]): Demande =>
  faits.reduce(
    (avant, fait) =>
      appliquer(avant, fait, {
        numeroUnique: avant.numeroUnique,
        connuLe: "2027-01-12T11:00:00.000Z",
        acteur: { role: "agent", agent: "agent-1", guichet: "G6903" },
        guichet: "G6903",
        canal: "guichet",
        operationId: "operation",
        precedent: null,
      }).apres,
    demande,
  );

const verifier = (...personnes: string[]): Fait => ({
  type: "identite-verifiee",
  donnees: { verrous: personnes.map((personne) => ({ personne, empreinte: `empreinte de ${personne}` })) },
});
const modifier = (changements: Changements["changements"]): Fait => ({
  type: "demande-modifiee",
  donnees: { formulaire: "2026-2", changements, sensiblesChanges: false },
});

const couple = uneDemande({ reponses: desReponses({ codemandeurs: [unCodemandeur] }) });

describe("Vérifier l’identité", () => {
  it("d’une personne seule suffit à vérifier sa demande", () => {
    expect(vivre(uneDemande(), verifier(DEMANDEUR)).identite).toBe("verifiee");
  });

  it("ne suffit pas tant qu’un codemandeur reste à vérifier", () => {
    expect(vivre(couple, verifier(DEMANDEUR)).identite).toBe("a_verifier");
    expect(vivre(couple, verifier(DEMANDEUR, unCodemandeur.id)).identite).toBe("verifiee");
  });

  it("tombe pour qui change de nom, et pour lui seul", () => {
    const verifiee = vivre(couple, verifier(DEMANDEUR, unCodemandeur.id));
    const changee = vivre(verifiee, modifier({ nomNaissance: "Benalli" }));
    expect(changee.identite).toBe("a_verifier");
    expect(changee.verrous?.map(({ personne }) => personne)).toEqual([unCodemandeur.id]);
    expect(vivre(verifiee, modifier({ telephone: "0612345679" })).identite).toBe("verifiee");
  });

  it("ne tient plus personne qui a quitté la demande", () => {
    const verifiee = vivre(couple, verifier(DEMANDEUR, unCodemandeur.id));
    const seule = vivre(verifiee, modifier({ codemandeurs: [] }));
    expect(seule.verrous?.map(({ personne }) => personne)).toEqual([DEMANDEUR]);
    expect(seule.identite).toBe("verifiee");
  });
});

describe("Réunir deux demandes d’une personne", () => {
  const reunir = (autre: string, ancienneteDepuisLe: string): Fait => ({
    type: "demande-reunie",
    donnees: { autre, ancienneteDepuisLe },
  });
  const annuler = (autre: string): Fait => ({ type: "reunion-annulee", donnees: { autre } });
  const [ancienne, recente] = ["0690320000001GDPUB", "0690126000001G6903"];

  it("garde la plus ancienne des dates, et la rend quand on annule", () => {
    const reunie = vivre(uneDemande(), reunir(ancienne, "2020-03-02"), reunir(recente, "2026-12-01"));
    expect(reunie.ancienneteDepuisLe).toBe("2020-03-02");
    expect(vivre(reunie, annuler(recente)).ancienneteDepuisLe).toBe("2020-03-02");
    expect(vivre(reunie, annuler(ancienne)).ancienneteDepuisLe).toBe("2026-11-24");
    expect(vivre(reunie, annuler(ancienne), annuler(recente))).toEqual({ ...uneDemande(), version: 5 });
  });

  it("ne se fait pas deux fois, ni avec elle-même, et ne s’annule qu’une fois", () => {
    const reunie = vivre(uneDemande(), reunir(ancienne, "2020-03-02"));
    expect(() => vivre(reunie, reunir(ancienne, "2020-03-02"))).toThrow("reunion-impossible");
    expect(() => vivre(reunie, reunir(reunie.numeroUnique, "2020-03-02"))).toThrow("reunion-impossible");
    expect(() => vivre(reunie, annuler(recente))).toThrow("reunion-absente");
  });

  it("arrête l’autre sans motif de radiation ni échéance, et l’annulation la rétablit à vérifier", () => {
    const verifiee = vivre(uneDemande(), verifier(DEMANDEUR));
    const absorbee = vivre(verifiee, { type: "demande-absorbee", donnees: { dans: ancienne } });
    expect([absorbee.etat, absorbee.radiation, echeances(absorbee)]).toEqual(["radiee", undefined, []]);
    const retablie = vivre(absorbee, { type: "absorption-annulee", donnees: {} });
    expect(retablie).toEqual({ ...uneDemande(), version: 4 });
  });
});
