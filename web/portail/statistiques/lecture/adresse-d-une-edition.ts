import type { EditionPubliee } from "./question.ts";
import type { Choix } from "./use-adresse.ts";

/** Where a page shows this version of an edition, with all else that was chosen. */
export function adresseDUneEdition(
  chemin: string,
  choix: Choix,
  { edition, version }: Pick<EditionPubliee, "edition" | "version">,
): string {
  const dits = Object.entries(choix).flatMap(([nom, valeur]) => (valeur === undefined ? [] : [[nom, valeur]]));
  return `${chemin}?${new URLSearchParams({ ...Object.fromEntries(dits), edition, version })}`;
}
