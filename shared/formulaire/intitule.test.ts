import { expect, it } from "vitest";
import { intituleDe } from "./intitule.ts";

it("nomme une question par le titre de sa page quand elle y est seule, par son libellé sinon", () => {
  expect(intituleDe("situationFamiliale")).toBe("Quelle est votre situation familiale ?");
  expect(intituleDe("telephone")).toMatch(/téléphone/iu);
  expect(intituleDe("jamais-posee")).toBeUndefined();
});
