import { appendFileSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Lines to add to files, a few megabytes at a time. */
export function cahier(dossier: string) {
  const attend = new Map<string, string[]>();
  let lignes = 0;
  const verser = (): void => {
    mkdirSync(dossier, { recursive: true });
    for (const [nom, siennes] of attend) appendFileSync(join(dossier, nom), siennes.join(""));
    attend.clear();
    lignes = 0;
  };
  return {
    ecrire(nom: string, valeur: unknown): void {
      const siennes = attend.get(nom) ?? [];
      siennes.push(`${JSON.stringify(valeur)}\n`);
      attend.set(nom, siennes);
      lignes += 1;
      if (lignes >= 20_000) verser();
    },
    verser,
  };
}

export const lireCahier = (dossier: string, nom: string): unknown[] =>
  readFileSync(join(dossier, nom), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((ligne) => JSON.parse(ligne));
