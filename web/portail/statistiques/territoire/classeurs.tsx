import type { Niveau } from "../../../../shared/statistiques/catalogue/niveaux.ts";
import { parties } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import { type Choisie, editionDuTableau } from "../lecture/editions.ts";
import type { Territoire } from "../lecture/territoire.ts";

const AVEC_CLASSEURS: readonly Niveau[] = ["FR", "REG", "DEP", "EPCI"];

/** Every table of a territory in workbooks, one by part; a commune is in those of its département. */
export function Classeurs({ territoire: { niveau, code }, choisie }: { territoire: Territoire; choisie: Choisie }) {
  const edition = editionDuTableau(choisie, "TAB01-01", niveau);
  if (!edition || !AVEC_CLASSEURS.includes(niveau)) return null;
  const debut = `/editions/${edition.edition}/${edition.version}/xlsx/sne_${edition.edition}_${niveau.toLowerCase()}`;
  return (
    <>
      <h2>{m.stat_classeurs_titre()}</h2>
      <ul>
        {Object.entries(parties).map(([partie, nom]) => (
          <li key={partie}>
            <a href={`${debut}${niveau === "FR" ? "" : `_${code}`}_${partie}.xlsx`} download>
              {m.stat_classeur({ nom, edition: edition.edition })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
