import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Langue } from "../../shared/langues.ts";
import { lireLesMots, type Mots } from "./portee.ts";
import { lireTextes } from "./textes.ts";
import { isolerLesParametres } from "./traduire.ts";

/** The sentences of the pages in a language, in the shape that the compiler of words reads. */
function motsDans(langue: Langue, francais: Mots): Mots {
  const textes = lireTextes(langue.code, "pages");
  return Object.fromEntries(
    Object.entries(textes).flatMap(([cle, { dit }]): [string, Mots[string]][] => {
      const fr = francais[cle];
      if (fr === undefined) return [];
      if (typeof dit === "string") return [[cle, isolerLesParametres(langue, dit)]];
      if (typeof fr === "string") return [];
      const match = Object.fromEntries(
        Object.entries(dit).map(([cas, texte]) => [cas, isolerLesParametres(langue, texte)]),
      );
      return [[cle, [{ ...fr[0], match }]]];
    }),
  );
}

/** Writes the words of each language in a folder, French included, with the project that the compiler asks for. */
export function ecrireLesMots(dossier: string, langues: readonly Langue[], modules: readonly string[]): string {
  const francais = lireLesMots();
  const projet = join(dossier, "project.inlang");
  mkdirSync(projet, { recursive: true });
  const [base] = langues;
  for (const langue of langues) {
    const mots = langue === base ? francais : motsDans(langue, francais);
    writeFileSync(join(dossier, `${langue.code}.json`), JSON.stringify(mots));
  }
  const reglages = {
    baseLocale: base?.code,
    locales: langues.map(({ code }) => code),
    telemetry: "off",
    modules,
    "plugin.inlang.messageFormat": { pathPattern: "./{locale}.json" },
  };
  writeFileSync(join(projet, "settings.json"), JSON.stringify(reglages));
  return projet;
}
