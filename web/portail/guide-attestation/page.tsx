import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { TitrePage } from "../../socle/titre-page.tsx";

/** What the attestation prints, in its order. */
const lignes = [
  { titre: m.guide_qui_titre, texte: m.guide_qui },
  { titre: m.guide_numero_titre, texte: m.guide_numero },
  { titre: m.guide_date_titre, texte: m.guide_date },
  { titre: m.guide_guichet_titre, texte: m.guide_guichet },
  { titre: m.guide_identite_titre, texte: m.guide_identite },
  { titre: m.guide_code_titre, texte: m.guide_code },
  { titre: m.guide_bailleurs_titre, texte: m.guide_bailleurs },
  { titre: m.guide_mediation_titre, texte: m.guide_mediation },
  { titre: m.guide_validite_titre, texte: m.guide_validite },
  { titre: m.guide_radiation_titre, texte: m.guide_radiation },
  { titre: m.guide_suivi_titre, texte: m.guide_suivi },
  { titre: m.guide_recapitulatif_titre, texte: m.guide_recapitulatif },
] as const;

/** What each part of the attestation says: the paper itself is an act, and stays in French. */
export const GuideAttestationPage = () => (
  <div className="fr-container sne-contenu">
    <TitrePage titre={m.guide_titre()} />
    <p>{m.guide_texte()}</p>
    {lignes.map(({ titre, texte }) => (
      <section key={titre()}>
        <h2 className="fr-h5">{titre()}</h2>
        <p>{texte()}</p>
      </section>
    ))}
    <p>{m.guide_montrer()}</p>
    <Lien className="fr-link" href={chemins.verifierAttestation}>
      {m.menu_verifier_attestation()}
    </Lien>
  </div>
);
