import { expect, it } from "vitest";
import { direLaDuree } from "./duree.ts";

it.each([
  ["2026-11-24", "2026-11-24", "moins d’un mois"],
  ["2026-11-24", "2026-12-23", "moins d’un mois"],
  ["2026-11-24", "2026-12-24", "1 mois"],
  ["2026-11-24", "2027-11-24", "1 an"],
  ["2026-11-30", "2029-02-28", "2 ans et 3 mois"],
  ["2024-02-29", "2028-02-28", "3 ans et 11 mois"],
])("du %s au %s : %s", (depuis, jour, dite) => {
  expect(direLaDuree(depuis, jour)).toBe(dite);
});
