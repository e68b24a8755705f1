import { expect, it } from "vitest";
import type { Poste } from "./agent.ts";
import { posteCourant, postesOuverts } from "./postes.ts";

const AUJOURDHUI = "2026-11-24";
const aLyon: Poste = {
  guichet: "G6901",
  role: "agent-enregistreur",
  territoire: "069",
  sensible: false,
  habiliteJusquAu: "2027-06-30",
};
const aBron: Poste = { ...aLyon, guichet: "G6902", role: "responsable" };

it("sans certification, aucun poste n’est ouvert", () => {
  expect(postesOuverts({ postes: [aLyon] }, AUJOURDHUI)).toEqual([]);
  expect(postesOuverts({ certifieJusquAu: "2026-11-23", postes: [aLyon] }, AUJOURDHUI)).toEqual([]);
});

it("une habilitation ne dépasse pas la certification du compte", () => {
  expect(postesOuverts({ certifieJusquAu: "2026-12-01", postes: [aLyon] }, AUJOURDHUI)).toEqual([
    { ...aLyon, habiliteJusquAu: "2026-12-01" },
  ]);
});

it("on travaille au poste choisi, et au premier qui reste quand celui-là prend fin", () => {
  const courant = { guichet: "G6902", role: "responsable" } as const;
  const titulaire = { certifieJusquAu: "2027-11-23", postes: [aLyon, aBron], courant };
  expect(posteCourant(titulaire, AUJOURDHUI)).toEqual(aBron);
  const fini = { ...aBron, habiliteJusquAu: "2026-11-23" };
  expect(posteCourant({ ...titulaire, postes: [aLyon, fini] }, AUJOURDHUI)).toEqual(aLyon);
  expect(posteCourant({ ...titulaire, postes: [fini] }, AUJOURDHUI)).toBeUndefined();
});
