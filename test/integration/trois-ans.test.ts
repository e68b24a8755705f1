import { expect, it } from "vitest";
import { vivreTroisAns } from "../temps/trois-ans.ts";

it("trois ans jour après jour : nul n’est radié sans preuve ni gardé après la purge, et tout se tient", async () => {
  const { purgees, radiees, echecs } = await vivreTroisAns(1, 40);
  expect(echecs).toBe(0);
  expect(Math.min(purgees, radiees)).toBeGreaterThan(0);
});
