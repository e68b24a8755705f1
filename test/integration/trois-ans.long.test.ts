import fc from "fast-check";
import { expect, it } from "vitest";
import { typesDEvenement } from "../../shared/demande/transitions.ts";
import { vivreTroisAns } from "../temps/trois-ans.ts";

it("trois ans de quelques centaines de personnes, quoi que chacune fasse, dans tous les états", async () => {
  const vecus = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (graine) => {
      const { types, purgees, radiees, echecs } = await vivreTroisAns(graine, 250);
      for (const type of types) vecus.add(type);
      expect(echecs).toBe(0);
      expect(Math.min(purgees, radiees)).toBeGreaterThan(10);
    }),
    { numRuns: 3, endOnFailure: true },
  );
  expect([...vecus].toSorted()).toEqual(typesDEvenement.toSorted());
}, 180_000);
