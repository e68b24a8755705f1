import { brouillons } from "../../../../shared/api/brouillons.ts";
import { call } from "../../../socle/client.ts";
import { apprendreLeContact } from "../../../socle/connexion/contact-de-la-session.ts";
import { resteAEnvoyer } from "./etat.ts";
import { garder, lireReserve, viderLaReserve } from "./reserve.ts";
import { type Suivi, suivreBrouillon } from "./suivi.ts";

const ouverts = new Map<string, Promise<Suivi>>();

async function ouvrir(brouillonId: string): Promise<Suivi> {
  const [brouillon, attente] = await Promise.all([
    call(brouillons.lireBrouillon, { brouillonId }),
    lireReserve(brouillonId),
    apprendreLeContact(),
  ]);
  const suivi = suivreBrouillon(brouillon, {
    envoyer: (version, { operationId, ici }) =>
      // the last changes must leave even when the page is being closed
      call(brouillons.enregistrerReponses, { brouillonId, version, operationId, reponses: ici }, { keepalive: true }),
    garder: (nouvelle) => garder(brouillonId, nouvelle),
    uneOperation: () => crypto.randomUUID(),
  });
  if (attente) suivi.reprendre(attente);
  veiller(suivi);
  return suivi;
}

/** Tries again when the network or the person comes back, and warns before something unsaved is closed. */
function veiller(suivi: Suivi): void {
  addEventListener("online", suivi.enregistrer);
  addEventListener("pagehide", suivi.enregistrer);
  document.addEventListener("visibilitychange", suivi.enregistrer);
  addEventListener("beforeunload", (evenement) => {
    if (suivi.lire().echec && resteAEnvoyer(suivi.lire())) evenement.preventDefault();
  });
}

/** One follow-up per draft, that survives a change of page. */
export function ouvrirBrouillon(brouillonId: string): Promise<Suivi> {
  const ouvert = ouverts.get(brouillonId) ?? ouvrir(brouillonId);
  ouverts.set(brouillonId, ouvert);
  ouvert.catch(() => ouverts.delete(brouillonId));
  return ouvert;
}

/** A filed draft is read again from the server. */
export const oublierLeBrouillon = (brouillonId: string): void => void ouverts.delete(brouillonId);

/** At sign-out nothing of a person stays, in memory nor on the device. */
export const fermerLesBrouillons = (): Promise<void> => {
  ouverts.clear();
  return viderLaReserve();
};
