import { langues, traductions } from "../../shared/langues.ts";
import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { adresseDe } from "./langue/adresses.ts";
import { Lien } from "./lien.tsx";
import { useChemin } from "./navigation.tsx";
import { TitrePage } from "./titre-page.tsx";

/** The first part of an address that would be a language, and is not one that is offered. */
const LANGUE_INCONNUE = new RegExp(
  `^(?:/[a-z]{2,3}|${traductions.map(({ prefixe }) => prefixe).join("|")})(?:/|$)`,
  "u",
);

const LangueInconnue = () => (
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

export const Introuvable = () => (LANGUE_INCONNUE.test(useChemin()) ? <LangueInconnue /> : <PageInconnue />);

const PageInconnue = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.introuvable_titre()} />
    <p>{m.introuvable_texte()}</p>
    <ul>
      <li>
        <Lien href={chemins.accueil}>{m.accueil_titre()}</Lien>
      </li>
      <li>
        <Lien href={chemins.espace}>{m.menu_espace()}</Lien>
      </li>
    </ul>
  </div>
);
