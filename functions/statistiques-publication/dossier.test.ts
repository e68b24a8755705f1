import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { dossierDEditions } from "./dossier.ts";
import { reserver } from "./versions.ts";

const racine = mkdtempSync(join(tmpdir(), "depot-"));
afterAll(() => rmSync(racine, { recursive: true }));

const depot = dossierDEditions(racine);
const maintenant = new Date("2023-02-20T04:00:00Z");

it("de deux qui tiennent la même version, la première l’a, sans rien laisser d’autre à côté", async () => {
  expect(await reserver(depot, "2023-01/1.0.0", maintenant)).toBe(true);
  expect(await reserver(depot, "2023-01/1.0.0", maintenant)).toBe(false);
  expect(readdirSync(join(racine, "reservations/2023-01"))).toEqual(["1.0.0.json"]);
});

it("un dossier où l’on ne peut pas écrire le dit : ce n’est pas une autre publication", async () => {
  await expect(reserver(depot, `2023-01/${"1".repeat(300)}`, maintenant)).rejects.toThrow("ENAMETOOLONG");
});

it("ce qu’un disque plein a laissé d’illisible ne retient personne", async () => {
  mkdirSync(join(racine, "reservations/2023-02"));
  writeFileSync(join(racine, "reservations/2023-02/1.0.0.json"), "");
  expect(await reserver(depot, "2023-02/1.0.0", maintenant)).toBe(true);
});
