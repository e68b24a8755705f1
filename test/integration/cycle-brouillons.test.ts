import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { brouillonVide } from "../../functions/portail/creer-brouillon.ts";
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

it("ni les changements d’une demande, ni un brouillon déjà effacé ne sont rappelés", async () => {
  await commencer({ demande: { numeroUnique: "0691126000001GDPUB", version: 1 } });
  await commencer();
  await cycle.passer("2027-02-23");
  expect(await cycle.annonces()).toEqual([]);
});
