import { chemins } from "../chemins.ts";
import { m } from "../paraglide/messages.js";
import { estUneLangueInconnue, LangueInconnue } from "./langue/langue-inconnue.tsx";
import { Lien } from "./lien.tsx";
import { useChemin } from "./navigation.tsx";
import { TitrePage } from "./titre-page.tsx";

export const Introuvable = () => (estUneLangueInconnue(useChemin()) ? <LangueInconnue /> : <PageInconnue />);

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
