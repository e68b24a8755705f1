import { expect, it } from "vitest";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import { editionsQuiRedisent } from "./redites.ts";

it("celles de l’année qui suit, et des mois de janvier suivants, redisent le stock d’une édition", () => {
  const edition = lireEdition("2023-01");
  if (!edition) throw new Error("no edition");
  const noms = ["2022-12", "2023-01", "2023-02", "2023-12", "2024-01", "2024-02", "2025-01", "2026-01", "idf-2023-02"];
  const publiees = noms.map((nom) => ({ edition: nom, version: "1.0.0", date_reference: "" }));
  expect(editionsQuiRedisent(publiees, edition)).toEqual(["2023-02", "2023-12", "2024-01", "2025-01"]);
});
