import { expect, it } from "vitest";
import figes from "../../test/fixtures/evenements-schema-1.json" with { type: "json" };
import vieAideReconduite from "../../test/fixtures/vie-aide-reconduite-schema-1.json" with { type: "json" };
import vieAttribution from "../../test/fixtures/vie-attribution-schema-1.json" with { type: "json" };
import vieAuGuichet from "../../test/fixtures/vie-au-guichet-schema-1.json" with { type: "json" };
import vieAvecAidants from "../../test/fixtures/vie-avec-aidants-schema-1.json" with { type: "json" };
import vieInstruction from "../../test/fixtures/vie-instruction-schema-1.json" with { type: "json" };
import vieEnLigne from "../../test/fixtures/vie-schema-1.json" with { type: "json" };
import vieSurPapier from "../../test/fixtures/vie-sur-papier-schema-1.json" with { type: "json" };
import { uneDemande } from "../../test/une-demande.ts";
import { Problem } from "../problems.ts";
import { rejouer } from "./rejeu.ts";
import { appliquer, typesDEvenement } from "./transitions.ts";

const circonstances = {
  numeroUnique: "0691126000001GDPUB",
  connuLe: "2026-11-24T13:32:00.000Z",
  acteur: { role: "demandeur", compte: "compte-1" },
  guichet: "GDPUB",
  canal: "portail",
  operationId: "operation-1",
  precedent: null,
} as const;

it("déposer donne une demande active, dont l’identité reste à vérifier", () => {
  const { numeroUnique: _n, version: _v, etat: _e, identite: _i, ...donnees } = uneDemande();
  const { apres, evenement } = appliquer(undefined, { type: "demande-deposee", donnees }, circonstances);
  expect(apres).toEqual(uneDemande());
  expect(evenement).toMatchObject({ schema: 1, version: 1, type: "demande-deposee", survenuLe: circonstances.connuLe });
});

it("l’état est le rejeu des événements", () => {
  const { numeroUnique: _n, version: _v, etat: _e, identite: _i, ...donnees } = uneDemande();
  const { apres, evenement } = appliquer(undefined, { type: "demande-deposee", donnees }, circonstances);
  expect(rejouer([evenement])).toEqual(apres);
});

it("une demande qui existe ne se dépose pas une seconde fois", () => {
  const { numeroUnique: _n, version: _v, etat: _e, identite: _i, ...donnees } = uneDemande();
  expect(() => appliquer(uneDemande(), { type: "demande-deposee", donnees }, circonstances)).toThrow(
    new Problem("demande-deja-deposee"),
  );
});

it("les événements du schéma 1, figés, se rejouent pour toujours", () => {
  const evenements = JSON.parse(JSON.stringify(figes));
  expect(rejouer(evenements)).toEqual({
    ...figes[0]?.donnees,
    numeroUnique: "0691126000001GDPUB",
    version: 1,
    etat: "active",
    identite: "a_verifier",
  });
});

it("des vies du schéma 1, figées, passent par tous les événements et se rejouent pour toujours", () => {
  const vies = [
    vieEnLigne,
    vieAttribution,
    vieAuGuichet,
    vieSurPapier,
    vieInstruction,
    vieAvecAidants,
    vieAideReconduite,
  ];
  const types = vies.flatMap(({ evenements }) => evenements.map(({ type }) => type));
  expect(new Set(types)).toEqual(new Set(typesDEvenement));
  for (const vie of vies) {
    const { evenements, demande } = JSON.parse(JSON.stringify(vie));
    expect(rejouer(evenements)).toEqual(demande);
  }
});
