import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openSync } from "fontkit";
import type { Alphabet } from "./lisible.ts";

// Marianne may be used by the State's services but not redistributed with their sources: it comes from the package of
// the design system, and stands beside the bundle in the asset
const DOSSIERS = ["./", "../../../node_modules/@codegouvfr/react-dsfr/dsfr/fonts/"];

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

let points: ReadonlySet<number> | undefined;

function lirePoints(): ReadonlySet<number> {
  const police = openSync(polices.normale);
  if (!("characterSet" in police)) throw new TypeError("a font was expected, not a collection");
  return new Set(police.characterSet);
}

/** What Marianne can write; both weights have the same signs. */
export const alphabetDeMarianne: Alphabet = (point) => {
  points ??= lirePoints();
  return points.has(point);
};
