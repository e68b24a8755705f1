import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { couverture } from "./couverture.ts";

const lac = mkdtempSync(join(tmpdir(), "couverture-"));
afterAll(() => rmSync(lac, { recursive: true }));
const edition = lireEdition("2026-10");
if (!edition) throw new Error("it is an edition");

it("dit, de chaque système local, les jours reçus de la période", () => {
  mkdirSync(join(lac, "faits/mois=2026-09"), { recursive: true });
  for (const jour of ["2026-09-01", "2026-09-30"])
    writeFileSync(join(lac, `faits/mois=2026-09/44-${jour}.parquet`), "");
  const dite = couverture(lac, edition);
  expect(dite).toContainEqual({ departement: "44", jours_recus: 2, jours_attendus: 30 });
  expect(dite).toContainEqual({ departement: "35", jours_recus: 0, jours_attendus: 30 });
  expect(dite.some(({ departement }) => departement === "75")).toBe(false);
});

it("un lac inventé raconte tout le pays", () => {
  writeFileSync(join(lac, "generation.json"), "{}");
  expect(couverture(lac, edition)).toEqual([]);
});
