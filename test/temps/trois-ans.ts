import { expect } from "vitest";
import type { Bilan } from "../../functions/cycle-de-vie/passer.ts";
import { nulNEstGardeApresLaPurge, nulNEstRadieSansPreuve, toutSeTient } from "./verifier.ts";
import { commencer, passerLaNuit, passerLeJour } from "./vivre.ts";

/** Lives three years, each night run twice; gives the types of events that were lived, and the counts of the nights. */
export async function vivreTroisAns(graine: number, combien: number) {
  const vie = commencer(graine, combien, "2026-11-24");
  const vus = new Map<string, number>();
  const types = new Set<string>();
  const bilans: Bilan[] = [];
  for (let jour = 0; jour < 3 * 365; jour += 1) {
    bilans.push(await passerLaNuit(vie));
    const ecrites = vie.tables.ecritures();
    await passerLaNuit(vie);
    expect(vie.tables.ecritures(), `deux fois le ${vie.jour}`).toBe(ecrites);
    nulNEstRadieSansPreuve(vie, vus);
    nulNEstGardeApresLaPurge(vie);
    await passerLeJour(vie);
    if (vie.jour.endsWith("-01")) {
      for (const { evenements } of vie.tables.lignes.values()) for (const { type } of evenements) types.add(type);
      toutSeTient(vie);
    }
  }
  const somme = (issue: Exclude<keyof Bilan, "entier">): number => bilans.reduce((total, un) => total + un[issue], 0);
  return { types, purgees: vie.tables.purgees.size, radiees: somme("radiees"), echecs: somme("echecs") };
}
