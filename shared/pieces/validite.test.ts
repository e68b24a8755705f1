import { expect, it } from "vitest";
import { valableJusquAu } from "./validite.ts";

it.each([
  ["SALAIRES_3_MOIS", "2026-11-30", "2027-02-28"],
  ["AVIS_IMPOSITION_N2", "2026-11-24", "2026-12-31"],
  ["ETUDIANT", "2026-08-31", "2026-08-31"],
  ["ETUDIANT", "2026-09-01", "2027-08-31"],
  ["IDENTITE_FR", "2026-11-24", undefined],
  ["ETAT_CIVIL_MINEURS", "2026-11-24", undefined],
])("%s donnée le %s est valable jusqu’à %s", (code, jour, attendu) => {
  expect(valableJusquAu(code, jour)).toBe(attendu);
});
