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
  for (const jour of ["2026-09-01", "2026-09-02", "2026-09-04", "2026-09-30"])
    writeFileSync(join(lac, `faits/mois=2026-09/44-${jour}.parquet`), "");
  const { systemes_locaux: dits, texte } = couverture(lac, edition);
  expect(dits).toContainEqual({
    departement: "44",
    jours_recus: 4,
    jours_attendus: 30,
    manquants: [
      { du: "2026-09-03", au: "2026-09-03" },
      { du: "2026-09-05", au: "2026-09-29" },
    ],
  });
  expect(dits).toContainEqual(expect.objectContaining({ departement: "35", jours_recus: 0, jours_attendus: 30 }));
  expect(dits.some(({ departement }) => departement === "75")).toBe(false);
  expect(texte).toContain(
    "Loire-Atlantique (44) : 4 jours reçus sur 30, manque le 3 septembre 2026, du 5 septembre 2026 au 29 septembre 2026",
  );
  expect(texte).toContain("Ille-et-Vilaine (35) : aucun jour reçu sur 30");
});

it("un lac inventé raconte tout le pays, ou les régions pour lesquelles il est fait", () => {
  writeFileSync(join(lac, "generation.json"), "{}");
  expect(couverture(lac, edition)).toEqual({
    texte: "Couverture : tous les départements, complets, tels que connus au 30 octobre 2026.",
    systemes_locaux: [],
  });
  writeFileSync(join(lac, "generation.json"), '{"regions":["11"]}');
  expect(couverture(lac, edition).texte).toContain("départements de la région Île-de-France seulement");
});
