import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { corpsDeProbleme, Problem } from "../../../../shared/problems.ts";
import { Echec } from "../../../socle/echec.ts";
import { enPatientant } from "./patienter.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const trop = (secondes?: number) => new Echec("refus", corpsDeProbleme(new Problem("trop-de-questions")), secondes);

/** Refused so many times, then answered; when each call was made. */
function service(refus: number, secondes?: number) {
  const debut = Date.now();
  const appels: number[] = [];
  const demander = async () => {
    appels.push((Date.now() - debut) / 1000);
    if (appels.length <= refus) throw trop(secondes);
    return "lues";
  };
  return { appels, demander };
}

it("priée de revenir, une question attend le temps dit, et vient d’elle-même", async () => {
  const { appels, demander } = service(1, 34);
  const lue = enPatientant(demander);
  await vi.advanceTimersByTimeAsync(34_000);
  expect(await lue).toBe("lues");
  expect(appels).toEqual([0, 34]);
});

it("celles qui viennent pendant l’attente ne dérangent pas le service", async () => {
  const [premiere, autre] = [service(1, 10), service(0)];
  const lues = [enPatientant(premiere.demander)];
  await vi.advanceTimersByTimeAsync(4000);
  lues.push(enPatientant(autre.demander));
  await vi.advanceTimersByTimeAsync(6000);
  expect(await Promise.all(lues)).toEqual(["lues", "lues"]);
  expect([premiere.appels, autre.appels]).toEqual([[0, 10], [10]]);
});

it("au bout de trois essais, ou sans savoir quand revenir, elle échoue", async () => {
  const [tenace, sansHeure] = [service(9, 1), service(9)];
  const echecs = Promise.allSettled([enPatientant(tenace.demander), enPatientant(sansHeure.demander)]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await echecs).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(tenace.appels).toHaveLength(3);
  expect(sansHeure.appels).toHaveLength(1);
});
