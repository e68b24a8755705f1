import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { lireEdition } from "../../shared/statistiques/edition.ts";
import type { Connaissance } from "./etats.ts";
import { verifierQuElleEstDue } from "./trop-tot.ts";

const racine = mkdtempSync(join(tmpdir(), "trop-tot-"));
afterAll(() => rmSync(racine, { recursive: true }));

function essayer(le: string, { connaissance, lac = racine }: { connaissance?: Connaissance; lac?: string } = {}): void {
  const edition = lireEdition("2023-01");
  if (!edition) throw new Error("no edition");
  verifierQuElleEstDue({ edition, lac, connaissance, maintenant: new Date(`${le}T10:00:00Z`) });
}

it("l’édition de janvier attend que tout ce que son extraction compte soit reçu", () => {
  expect(() => essayer("2023-01-31")).toThrow(
    "l’édition 2023-01 compte ce qui est appris jusqu’au 30 janvier 2023, et reçu les deux jours suivants : elle peut paraître à partir du 1er février 2023.",
  );
  expect(() => essayer("2023-02-01")).not.toThrow();
});

it("racontée telle que connue depuis, elle n’attend que la fin de ce qu’elle raconte", () => {
  expect(() => essayer("2023-01-01", { connaissance: "maintenant" })).toThrow("à partir du 2 janvier 2023");
  expect(() => essayer("2023-01-02", { connaissance: "maintenant" })).not.toThrow();
});

it("un lac inventé vit jusqu’à son propre dernier jour, quel que soit celui d’ici", () => {
  const invente = (fin: string) => {
    const lac = mkdtempSync(join(racine, "lac-"));
    writeFileSync(join(lac, "generation.json"), JSON.stringify({ simule: true, fin }));
    return lac;
  };
  expect(() => essayer("2022-12-01", { lac: invente("2022-12-31") })).not.toThrow();
  expect(() => essayer("2022-12-01", { lac: invente("2022-11-30") })).toThrow("à partir du 1er février 2023");
});
