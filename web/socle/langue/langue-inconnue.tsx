import { langues, traductions } from "../../../shared/langues.ts";
import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../titre-page.tsx";
import { adresseDe } from "./adresses.ts";

/** The first part of an address that would be a language, and is not one that is offered. */
const LANGUE_INCONNUE = new RegExp(
  `^(?:/[a-z]{2,3}|${traductions.map(({ prefixe }) => prefixe).join("|")})(?:/|$)`,
  "u",
);

export const estUneLangueInconnue = (chemin: string): boolean => LANGUE_INCONNUE.test(chemin);

/** In French, with the languages that there are. */
export const LangueInconnue = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.langue_inconnue_titre()} />
    <p>{m.langue_inconnue_texte()}</p>
    <ul>
      {langues.map((langue) => (
        <li key={langue.code}>
          <a className="fr-link" href={adresseDe("/", langue)} hrefLang={langue.code} lang={langue.code}>
            {langue.nom}
          </a>
        </li>
      ))}
    </ul>
  </div>
);
