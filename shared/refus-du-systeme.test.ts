import { expect, it } from "vitest";
import { enClair } from "./refus-du-systeme.ts";

const refus = (code: string, path?: string) =>
  Object.assign(new Error(`${code}: not a directory, mkdir '${path}'`), { code, ...(path && { path }) });

it.each([
  [
    "ENOTDIR",
    "/tmp/f/lac",
    "« /tmp/f/lac » ne peut pas être un dossier : un fichier porte déjà ce nom, ou celui d’un dossier au-dessus.",
  ],
  [
    "EEXIST",
    "/tmp/f",
    "« /tmp/f » ne peut pas être un dossier : un fichier porte déjà ce nom, ou celui d’un dossier au-dessus.",
  ],
  ["EACCES", "/donnees/lac", "le droit de lire ou d’écrire « /donnees/lac » manque."],
  ["EPERM", "/donnees/lac", "le droit de lire ou d’écrire « /donnees/lac » manque."],
  ["EROFS", "/proc/lac", "« /proc/lac » est sur un disque qui ne s’écrit pas."],
  ["ENOSPC", "/tmp/lac", "le disque est plein."],
])("%s se dit en clair, avec le chemin", (code, chemin, dit) => {
  expect(enClair(refus(code, chemin))).toBe(dit);
});

it("un disque plein se dit même sans chemin", () => {
  expect(enClair(refus("ENOSPC"))).toBe("le disque est plein.");
  const deDuckdb = new Error('IO Error: Could not write file "/tmp/f.parquet": No space left on device');
  expect(enClair(deDuckdb)).toBe("le disque est plein.");
});

it("le reste se dit comme il vient", () => {
  expect(enClair(new Error("le solveur a échoué"))).toBe("le solveur a échoué");
  expect(enClair(refus("ENOTDIR"))).toBe("ENOTDIR: not a directory, mkdir 'undefined'");
  expect(enClair("arrêt")).toBe("arrêt");
});
