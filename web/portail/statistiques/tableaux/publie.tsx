import { PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { type Choisie, editionDuTableau } from "../lecture/editions.ts";
import { questionDe, type TableauChoisi } from "./choix-du-tableau.tsx";
import { Resultat } from "./resultat.tsx";
import { estUnique } from "./unique.ts";

/** The table chosen, as an edition published it: that one, or the last before it that tells this table. */
export function Publie({ choisi, choisie }: { choisi: TableauChoisi; choisie: Choisie }) {
  const { tableau, niveau, choix, enColonnes } = choisi;
  const edition = editionDuTableau(choisie, tableau.id, niveau);
  if (!edition) return <PasDansCetteEdition />;
  const territoire = estUnique(niveau) ? niveau : choix.territoire?.trim();
  const question = {
    ...questionDe(choisi),
    edition: edition.edition,
    version: edition.version,
    // an address may name it and say nothing
    ...(territoire && { territoire }),
  };
  return <Resultat tableau={tableau} question={question} enColonnes={enColonnes} />;
}
