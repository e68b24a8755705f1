import { m } from "../../paraglide/messages.js";
import { TitrePage } from "../../socle/titre-page.tsx";
import { AideVideo } from "../../videos/aide-video.tsx";
import type { IdDeVideo } from "../../videos/fiche.ts";
import { titres } from "../../videos/titres.ts";

const parties: readonly { titre: () => string; ids: readonly IdDeVideo[] }[] = [
  { titre: m.aide_avant, ids: ["guichets", "connexion"] },
  {
    titre: m.aide_demande,
    ids: ["identite", "foyer", "logement", "ressources", "raisons", "recherche", "pieces", "signer"],
  },
  { titre: m.aide_vie, ids: ["espace", "modifier", "renouveler", "retirer"] },
];

/** Every help, one for each step. */
export const AidePage = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.aide_titre()} />
    <p className="fr-text--lead">{m.aide_texte()}</p>
    {parties.map(({ titre, ids }) => (
      <section key={ids[0]}>
        <h2 className="fr-mt-4w">{titre()}</h2>
        {ids.map((id) => (
          <section key={id}>
            <h3 className="fr-h6 fr-mb-1w">{titres[id]()}</h3>
            <AideVideo id={id} sujet={titres[id]()} />
          </section>
        ))}
      </section>
    ))}
  </div>
);
