import { expect, it } from "vitest";
import { libelleDeRaison, raisonConsignee, raisonsDeLire } from "./raisons.ts";

it("une lecture consignée garde le code de sa raison ; les plus anciennes, sa phrase", () => {
  for (const raison of raisonsDeLire) {
    expect(raisonConsignee(raison)).toBe(raison);
    expect(raisonConsignee(libelleDeRaison(raison))).toBe(raison);
  }
  expect(raisonConsignee("Parce que")).toBeUndefined();
});
