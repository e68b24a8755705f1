import { langues } from "../../../shared/langues.ts";
import { m } from "../../paraglide/messages.js";
import { useChemin } from "../navigation.tsx";
import { adresseDe, estEnFrancais } from "./adresses.ts";
import { langueDuSite } from "./langue-du-site.ts";

/**
 * Each language under its own name, always in view: someone who does not read French would not find them in a menu.
 * The page is the same in the other language, with its search.
 */
export function ChoixDeLaLangue() {
  const chemin = useChemin();
  if (langues.length === 1) return null;
  const memePage = estEnFrancais(chemin) ? "/" : chemin;
  return (
    <nav className="sne-langues" aria-label={m.langues_nom()}>
      <ul className="fr-container">
        {langues.map((langue) => (
          <li key={langue.code}>
            <a
              className="fr-link fr-link--sm"
              href={adresseDe(langue.prefixe === "" ? chemin : memePage, langue)}
              hrefLang={langue.code}
              lang={langue.code}
              dir={langue.sens}
              aria-current={langue.code === langueDuSite.code ? "true" : undefined}
              onClick={(evenement) => {
                evenement.currentTarget.search = location.search;
              }}
            >
              {langue.nom}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
