import { catalogue } from "../../../../shared/statistiques/catalogue/catalogue.ts";
import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import type { Partie } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { porte } from "./editions.ts";

/** Tables of a part, those told of every territory first. */
const tableauxDe = (partie: Partie, edition: string, niveau: Niveau): string[] =>
  catalogue
    .filter((un) => un.partie === partie && porte(edition, un, niveau))
    .toSorted((a, b) => Number(b.partout) - Number(a.partout))
    .map(({ id }) => id);

/**
 * Is there a workbook of this part for a territory? A publication writes one where a table of the part tells something of
 * it: the first that does ends the search.
 */
export async function aUnClasseur(
  partie: Partie,
  { edition, niveau }: { edition: string; niveau: Niveau },
  ditQuelqueChose: (tableau: string) => Promise<boolean>,
): Promise<boolean> {
  for (const tableau of tableauxDe(partie, edition, niveau)) if (await ditQuelqueChose(tableau)) return true;
  return false;
}
