import { editionsDues } from "../../shared/statistiques/editions-dues.ts";

/**
 * The edition that has counted what was learnt on a day, if one is published: it moves no more. One that is due and
 * failed has counted nothing, and a file that is mended still comes in time for it.
 */
export async function editionQuiACompte(
  jour: string,
  aujourdhui: string,
  estPubliee: (edition: string) => Promise<boolean>,
): Promise<string | undefined> {
  const comptent = editionsDues(jour.slice(0, 7), aujourdhui).filter(({ extraction }) => extraction >= jour);
  for (const { nom } of comptent) if (await estPubliee(nom)) return nom;
  return undefined;
}
