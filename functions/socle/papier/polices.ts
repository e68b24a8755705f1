import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";
import type { Alphabet } from "./lisible.ts";

// Marianne may be used by the State's services but not redistributed with their sources: it comes from the package of
// the design system, and stands beside the bundle in the asset
const DOSSIERS = [
  "./",
  "../../../node_modules/@codegouvfr/react-dsfr/dsfr/fonts/",
  "../../../node_modules/@fontsource/noto-sans-arabic/files/",
];

function fichier(nom: string): string {
  const trouve = DOSSIERS.map((dossier) => fileURLToPath(new URL(`${dossier}${nom}`, import.meta.url))).find(
    existsSync,
  );
  if (!trouve) throw new Error(`${nom} is missing from the asset of this function`);
  return trouve;
}

/** Files of the two fonts. */
export const polices = { normale: fichier("Marianne-Regular.woff"), grasse: fichier("Marianne-Bold.woff") } as const;
export type Police = keyof typeof polices;

/** File of the Arabic letters, beside the functions that write some: Marianne has none. */
export const policeArabe = (): string => fichier("noto-sans-arabic-arabic-400-normal.woff");

const lus = new Map<string, ReadonlySet<number>>();

function pointsDe(chemin: string): ReadonlySet<number> {
  const connus = lus.get(chemin);
  if (connus) return connus;
  const police = openSync(chemin);
  if (!("characterSet" in police)) throw new TypeError("a font was expected, not a collection");
  const points = new Set(police.characterSet);
  lus.set(chemin, points);
  return points;
}

/** What Marianne can write; both weights have the same signs. */
export const alphabetDeMarianne: Alphabet = (point) => pointsDe(polices.normale).has(point);

export const alphabetArabe: Alphabet = (point) => pointsDe(policeArabe()).has(point);
