import { expect, it } from "vitest";
import { communeParCode } from "../../shared/referentiel/communes.ts";
import { chargerCommunes } from "./referentiel.ts";

it("les communes se lisent depuis les sources, une seule fois", () => {
  expect(communeParCode(chargerCommunes(), "69123")?.nom).toBe("Lyon");
  expect(chargerCommunes()).toBe(chargerCommunes());
});
