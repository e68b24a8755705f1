import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { adresseDe } from "../../socle/langue/adresses.ts";

const Message = () => (
  <div className="fr-container fr-py-2w">
    <p className="fr-text--bold">{m.secours_titre()}</p>
    <p>{m.secours_texte()}</p>
    <a className="fr-link" href={adresseDe(chemins.navigateur)}>
      {m.secours_lien()}
    </a>
  </div>
);

/** Outside the application: seen without script, or when `garde.js` finds the browser too old. */
export const Secours = () => (
  <>
    <div id="secours" hidden role="alert">
      <Message />
    </div>
    <noscript>
      <Message />
    </noscript>
  </>
);
