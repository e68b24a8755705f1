import { Component, type PropsWithChildren } from "react";
import { m } from "../paraglide/messages.js";

/** Shown when a page cannot be loaded or drawn; React asks for a class here. */
export class Panne extends Component<PropsWithChildren, { estEnPanne: boolean }> {
  override state = { estEnPanne: false };

  static getDerivedStateFromError() {
    return { estEnPanne: true };
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
