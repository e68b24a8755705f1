import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { brouillonVide } from "../../functions/portail/creer-brouillon.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import type { Mandat } from "../../shared/mandat/mandat.ts";
import { unMandat } from "../un-mandat.ts";
import { type Cycle, ouvrirCycle } from "./cycle.ts";

let cycle: Cycle;
beforeAll(async () => {
  cycle = await ouvrirCycle();
});
afterAll(() => cycle.fermer());

const maintenant = new Date("2026-11-24T13:32:00Z");

/** Begun on 24 November 2026: erased on 22 February 2027. */
async function commencer(dit: object = {}) {
  const brouillon = { ...brouillonVide(randomUUID(), "operation-1", maintenant), ...dit };
  await cycle.brouillons.creer(brouillon, maintenant);
  return brouillon;
}

it("un brouillon laissé est rappelé une fois, quatorze jours avant d’être effacé", async () => {
  const { compte, brouillonId } = await commencer();
  await cycle.passer("2027-02-07");
  expect(await cycle.annonces()).toEqual([]);
  await cycle.passer("2027-02-08");
  await cycle.passer("2027-02-09");
  expect(await cycle.annonces()).toEqual([{ type: "brouillon-oublie", compte, brouillonId, effaceLe: "2027-02-22" }]);
});

it("la fin d’une aide se dit 30 puis 7 jours avant, une fois chacune, tant que le brouillon vit encore après elle", async () => {
  const aide = (dit: Partial<Mandat>) => unMandat({ compte: "compte-samir", accepteLe: "2026-11-25", ...dit });
  const mandats = [
    aide({ mandatId: "courte", donneLe: "2026-11-24", jusquAu: "2027-02-01" }),
    aide({ mandatId: "plus-longue", donneLe: "2026-11-24", jusquAu: "2027-03-24" }),
  ];
  const { compte, brouillonId } = await commencer({ mandats });
  const fin = { type: "aide-bientot-finie", compte, brouillonId, mandatId: "courte", detenteur: "compte-samir" };
  for (const [jour, jours] of [
    ["2027-01-02", 30],
    ["2027-01-25", 7],
  ] as const) {
    await cycle.passer(ajouterJours(jour, -1));
    expect(await cycle.annonces()).toEqual([]);
    await cycle.passer(jour);
    await cycle.passer(ajouterJours(jour, 1));
    expect(await cycle.annonces()).toEqual([{ ...fin, jusquAu: "2027-02-01", jours }]);
  }
  await cycle.passer("2027-02-08");
  expect(await cycle.annonces()).toMatchObject([{ type: "brouillon-oublie" }]);
});

it("en retard, seule la fin la plus proche se dit ; ce qui est dit suit le brouillon", async () => {
  const mandats = [unMandat({ compte: "compte-samir", donneLe: "2026-11-24", jusquAu: "2027-02-01" })];
  const { compte, brouillonId } = await commencer({ mandats });
  await cycle.passer("2027-01-28");
  expect(await cycle.annonces()).toMatchObject([{ jours: 7 }]);
  expect(await cycle.brouillons.lire(compte, brouillonId, maintenant)).toMatchObject({ mandats: [{ annonces: [7] }] });
});

it("ni les changements d’une demande, ni un brouillon déjà effacé ne sont rappelés", async () => {
  await commencer({ demande: { numeroUnique: "0691126000001GDPUB", version: 1 } });
  await commencer();
  await cycle.passer("2027-02-23");
  expect(await cycle.annonces()).toEqual([]);
});
