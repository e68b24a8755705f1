import { fautesDeLieux } from "../../../../shared/api/lieux-de-question.ts";
import { PasDansCetteEdition } from "../figures/lecture-en-cours.tsx";
import { type Choisie, editionDuTableau } from "../lecture/editions.ts";
import { questionDe, type TableauChoisi } from "./choix-du-tableau.tsx";
import { Resultat } from "./resultat.tsx";
import { estUnique } from "./unique.ts";

/** As they are typed: by commas, and none for all. */
const codesDits = (dits = ""): string[] =>
  dits
    .split(",")
    .map((code) => code.trim())
    .filter((code) => code !== "");

/** The table chosen, as an edition published it: that one, or the last before it that tells this table. */
export function Publie({ choisi, choisie }: { choisi: TableauChoisi; choisie: Choisie }) {
  const { tableau, niveau, choix, enColonnes } = choisi;
  const edition = editionDuTableau(choisie, tableau.id, niveau);
  if (!edition) return <PasDansCetteEdition />;
  const codes = estUnique(niveau) ? [niveau] : codesDits(choix.territoire);
  const [faute] = fautesDeLieux({ niveau: [niveau], territoire: codes }, tableau);
  if (faute)
    return (
      <p className="sne-absent" role="status">
        {faute.message}
      </p>
    );
  const question = {
    ...questionDe(choisi),
    edition: edition.edition,
    version: edition.version,
    ...(codes.length > 0 && { territoire: codes.join(",") }),
  };
  return <Resultat tableau={tableau} question={question} enColonnes={enColonnes} />;
}
