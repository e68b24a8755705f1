import { fautes } from "../../../../shared/formulaire/fautes.ts";
import { m } from "../../../paraglide/messages.js";
import { contactDeLaSession } from "../../../socle/connexion/contact-de-la-session.ts";
import { Echec } from "../../../socle/echec.ts";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { Reconnexion } from "../../demande/reconnexion.tsx";
import type { FichierEcarte } from "./page-prete.ts";
import type { EtatDEnvoi } from "./use-envoi.ts";

const direLEtat = ({ enCours, pause }: EtatDEnvoi, enPreparation: boolean): string => {
  if (enPreparation) return m.pieces_preparation();
  if (!enCours) return "";
  if (pause) return pause.motif === "reseau" ? m.pieces_connexion_perdue() : m.pieces_nouvel_essai();
  return m.pieces_envoi_en_cours();
};

/** Where the sending stands, said without taking the focus; not at each percent, which would never stop talking. */
export const EtatDeLEnvoi = ({ etat, enPreparation }: { etat: EtatDEnvoi; enPreparation: boolean }) => (
  <p role="status" className="fr-mt-2w fr-mb-0">
    {direLEtat(etat, enPreparation)}
  </p>
);

/** Files set aside, each with its reason: the others are kept. */
export const FichiersEcartes = ({ ecartes }: { ecartes: readonly FichierEcarte[] }) => (
  <div role="alert">
    {ecartes.map(({ id, nom, faute }) => (
      <p key={id} className="fr-error-text">
        {m.pieces_fichier_ecarte({ nom, raison: fautes[faute] })}
      </p>
    ))}
  </div>
);

type ProprietesDEchec = { echec: unknown; reprendre: () => void; fermer: () => void };

/** Nothing is lost: the pages stay on the screen, and what has left is not sent again. */
export function EchecDeLEnvoi({ echec, reprendre, fermer }: ProprietesDEchec) {
  if (echec === undefined) return null;
  if (echec instanceof Echec && echec.motif === "session")
    return <Reconnexion contact={contactDeLaSession()} ouverte={reprendre} fermer={fermer} />;
  return (
    <div className="fr-alert fr-alert--error fr-mt-2w" role="alert">
      <p>{phraseDEchec(echec)}</p>
    </div>
  );
}
