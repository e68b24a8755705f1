import { Component, type PropsWithChildren } from "react";
import { m } from "../paraglide/messages.js";

type Proprietes = PropsWithChildren<{ chemin: string }>;
type Etat = { estEnPanne: boolean };

/** Shown when a page cannot be loaded or drawn; React asks for a class here. */
export class Panne extends Component<Proprietes, Etat> {
  override state: Etat = { estEnPanne: false };

  static getDerivedStateFromError() {
    return { estEnPanne: true };
  }

  override componentDidUpdate(avant: Proprietes, etatDAvant: Etat) {
    // a script that failed once is not asked for again by the browser until the document is loaded anew
    if (etatDAvant.estEnPanne && avant.chemin !== this.props.chemin) location.reload();
  }

  override render() {
    if (!this.state.estEnPanne) return this.props.children;
    return (
      <div className="fr-container sne-contenu" role="alert">
        <h1>{m.panne_titre()}</h1>
        <p>{m.panne_texte()}</p>
        <button type="button" className="fr-btn" onClick={() => location.reload()}>
          {m.panne_recharger()}
        </button>
      </div>
    );
  }
}
