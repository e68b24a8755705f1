import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { Guide } from "./guide.tsx";
import { lignes } from "./lignes-de-l-attestation.ts";

/** The attestation is an act. */
export const GuideAttestationPage = () => (
  <Guide titre={m.guide_titre()} texte={m.guide_texte()} lignes={lignes}>
    <p>{m.guide_montrer()}</p>
    <Lien className="fr-link" href={chemins.verifierAttestation}>
      {m.menu_verifier_attestation()}
    </Lien>
  </Guide>
);
