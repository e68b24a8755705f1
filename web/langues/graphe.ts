import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseSync } from "vite";

type Lu = ReturnType<typeof parseSync>["module"];

const adressesDe = ({ staticImports, staticExports, dynamicImports }: Lu, source: string): string[] => [
  ...staticImports
    .filter(
      ({ start, entries }) =>
        !source.startsWith("import type", start) && !(entries[0] && entries.every(({ isType }) => isType)),
    )
    .map(({ moduleRequest }) => moduleRequest.value),
  ...staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
  ...dynamicImports.map(({ moduleRequest }) => source.slice(moduleRequest.start + 1, moduleRequest.end - 1)),
];

/** Data that these modules import, by their place. */
export const donneesDe = (modules: ReadonlyMap<string, string>): string[] => [
  ...new Set(
    [...modules].flatMap(([chemin, source]) =>
      adressesDe(parseSync(chemin, source).module, source)
        .filter((adresse) => adresse.startsWith(".") && adresse.endsWith(".json"))
        .map((adresse) => join(dirname(chemin), adresse)),
    ),
  ),
];

/** Every module of ours that these ones need when they run, themselves included, and their text. */
export function modulesDepuis(entrees: readonly string[], arret: (chemin: string) => boolean): Map<string, string> {
  const lus = new Map<string, string>();
  const lire = (chemin: string): void => {
    if (lus.has(chemin) || !/\.tsx?$/u.test(chemin) || arret(chemin) || !existsSync(chemin)) return;
    const source = readFileSync(chemin, "utf8");
    lus.set(chemin, source);
    for (const adresse of adressesDe(parseSync(chemin, source).module, source))
      if (adresse.startsWith(".")) lire(join(dirname(chemin), adresse));
  };
  entrees.forEach(lire);
  return lus;
}
