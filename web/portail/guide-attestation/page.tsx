import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";
import { lignes } from "./lignes.ts";

/** What each part of the attestation says: the paper itself is an act, and stays in French. */
export const GuideAttestationPage = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.guide_titre()} />
    <p>{m.guide_texte()}</p>
    {lignes.map(({ papier, titre, texte }) => (
      <section key={papier}>
        <h2 className="fr-h5">{titre()}</h2>
        {titre() !== papier && (
          <p className="fr-text--sm">
            {m.guide_papier()} <bdi lang="fr">{papier}</bdi>
          </p>
        )}
        <p>{texte()}</p>
      </section>
    ))}
    <p>{m.guide_montrer()}</p>
    <Lien className="fr-link" href={chemins.verifierAttestation}>
      {m.menu_verifier_attestation()}
    </Lien>
  </div>
);
