import type { Page } from "./champ.ts";
import { champNomme, formulaireCourant } from "./formulaires.ts";
import { formulaireDeVersion } from "./versions.ts";

/** Name of a question outside its page: a field alone on its page has the question for title. */
export function intituleDe(nom: string, version: string = formulaireCourant.version): string | undefined {
  const pages = formulaireDeVersion(version).taches.flatMap((tache): readonly Page[] => tache.pages);
  const page = pages.find(
    ({ champs, pourChaque }) => pourChaque === undefined && champs.some((champ) => champ.nom === nom),
  );
  return page?.champs.length === 1 ? page.titre : champNomme(nom, formulaireDeVersion(version))?.libelle;
}
