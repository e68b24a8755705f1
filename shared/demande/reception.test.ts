import { expect, it } from "vitest";
import { estEnRetard, fauteDeReception } from "./reception.ts";

it("un formulaire n’est pas reçu demain", () => {
  expect(fauteDeReception("2026-11-25", "2026-11-24")).toBe("date-future");
  expect(fauteDeReception("2026-11-24", "2026-11-24")).toBeUndefined();
});

it("reçu il y a si longtemps qu’il serait déjà à renouveler, il ne s’enregistre plus", () => {
  expect(fauteDeReception("2026-01-05", "2026-11-24")).toBeUndefined();
  expect(fauteDeReception("2026-01-03", "2026-11-24")).toBe("reception-trop-ancienne");
});

it("enregistré après un mois, il est en retard, et garde sa date", () => {
  expect(estEnRetard("2026-10-24", "2026-11-24")).toBe(false);
  expect(estEnRetard("2026-10-23", "2026-11-24")).toBe(true);
});
