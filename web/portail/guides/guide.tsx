import type { ReactNode } from "react";
import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";

/** A part of a paper: `papier` is what stands there, in French. */
export type LigneDeGuide = { papier: string; titre: () => string; texte: () => string };

type Proprietes = { titre: string; texte: string; lignes: readonly LigneDeGuide[]; children: ReactNode };

/** What each part of a paper says, in the language of the page: the paper itself stays in French. */
export const Guide = ({ titre, texte, lignes, children }: Proprietes) => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={titre} />
    <p>{texte}</p>
    {lignes.map((ligne) => (
      <section key={ligne.papier}>
        <h2 className="fr-h5">{ligne.titre()}</h2>
        {ligne.titre() !== ligne.papier && (
          <p className="fr-text--sm">
            {m.guide_papier()} <bdi lang="fr">{ligne.papier}</bdi>
          </p>
        )}
        <p>{ligne.texte()}</p>
      </section>
    ))}
    {children}
  </div>
);
