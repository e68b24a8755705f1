import { z } from "zod/mini";
import { CATALOGUE, type Lieu, lireTexte } from "./adresse.ts";
import { fautesOuIllisible } from "./illisible.ts";

const DERNIERE = "derniere/edition.json";

const derniere = z.object({ edition: z.string(), version: z.string(), chemin: z.string() });

const fautesDuTexte = (lieu: Lieu, chemin: string, relever: (texte: string) => string[]): Promise<string[]> =>
  fautesOuIllisible(chemin, async () => {
    const texte = await lireTexte(lieu, chemin);
    return texte === undefined ? [`${chemin} : absent`] : relever(texte);
  });

/** What is wrong of the files that show the last edition: no manifest covers them. `dossiers`: those of all editions. */
export async function fautesDeLaDerniere(lieu: Lieu, dossiers: readonly string[]): Promise<string[]> {
  return [
    ...(await fautesDuTexte(lieu, DERNIERE, (texte) => {
      const { edition, version, chemin } = z.parse(derniere, JSON.parse(texte));
      if (chemin !== `editions/${edition}/${version}/`)
        return [`${DERNIERE} : nomme l’édition ${edition} ${version}, et le dossier ${chemin}`];
      return dossiers.includes(chemin) ? [] : [`${DERNIERE} : nomme l’édition ${edition} ${version}, qui n’est pas là`];
    })),
    ...(await fautesDuTexte(lieu, CATALOGUE, (texte) => {
      JSON.parse(texte);
      return [];
    })),
  ];
}
