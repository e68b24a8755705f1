import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import type { SansScript } from "../../routes/une-route.ts";
import { adresseDe } from "../../socle/langue/adresses.ts";

const DE_LA_DEMANDE: SansScript = {
  titre: m.secours_titre(),
  texte: m.secours_texte(),
  lien: m.secours_lien(),
  chemin: chemins.navigateur,
};

const Message = ({ titre, texte, lien, chemin }: SansScript) => (
  <div className="fr-container fr-py-2w">
    <p className="fr-text--bold">{titre}</p>
    <p>{texte}</p>
    <a className="fr-link" href={adresseDe(chemin)}>
      {lien}
    </a>
  </div>
);

/** Outside the application: seen without script, or when `garde.js` finds the browser too old. */
export const Secours = ({ dit = DE_LA_DEMANDE }: { dit?: SansScript | undefined }) => (
  <>
    <div id="secours" hidden role="alert">
      <Message {...dit} />
    </div>
    <noscript>
      <Message {...dit} />
    </noscript>
  </>
);
