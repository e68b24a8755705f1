import { type BrouillonLu, brouillons } from "../../../../shared/api/brouillons.ts";
import { type DemandeLue, demandes } from "../../../../shared/api/demandes.ts";
import { call } from "../../../socle/client.ts";
import { apprendreLeContact } from "../../../socle/connexion/contact-de-la-session.ts";
import { oublierLesBlocs } from "../changements/blocs-choisis.ts";
import { estPerdu, resteAEnvoyer, toutEstEnregistre } from "./etat.ts";
import { garder, reprendreLaReserve, viderLaReserve } from "./reserve.ts";
import { type Suivi, suivreBrouillon } from "./suivi.ts";

/** A draft being written, and what ends its follow-up. */
type Ouvert = { suivi: Suivi; fermer: () => void };

const ouverts = new Map<string, Promise<Ouvert>>();

const demandeDe = async ({ demande }: BrouillonLu): Promise<DemandeLue | undefined> =>
  demande === undefined ? undefined : call(demandes.lireDemande, { numeroUnique: demande });

async function ouvrir(brouillonId: string): Promise<Ouvert> {
  const [brouillon] = await Promise.all([call(brouillons.lireBrouillon, { brouillonId }), apprendreLeContact()]);
  const suivi = suivreBrouillon(brouillon, {
    deposee: await demandeDe(brouillon),
    envoyer: (version, { operationId, ici }) =>
      // the last changes must leave even when the page is being closed
      call(brouillons.enregistrerReponses, { brouillonId, version, operationId, reponses: ici }, { keepalive: true }),
    garder: (nouvelle) => garder(brouillonId, nouvelle),
    uneOperation: () => crypto.randomUUID(),
  });
  await reprendreLaReserve(brouillonId, suivi.reprendre);
  const oreilles = new AbortController();
  veiller(suivi, oreilles.signal);
  const fermer = () => {
    oreilles.abort();
    suivi.arreter();
  };
  return { suivi, fermer };
}

/** Tries again when the network or the person comes back, and warns before something unsaved is closed. */
function veiller(suivi: Suivi, signal: AbortSignal): void {
  addEventListener("online", suivi.enregistrer, { signal });
  addEventListener("pagehide", suivi.enregistrer, { signal });
  document.addEventListener("visibilitychange", suivi.enregistrer, { signal });
  const avertir = (evenement: Event) => {
    const etat = suivi.lire();
    if (etat.echec && resteAEnvoyer(etat) && !estPerdu(etat)) evenement.preventDefault();
  };
  addEventListener("beforeunload", avertir, { signal });
}

/** One follow-up per draft, that survives a change of page. */
export async function ouvrirBrouillon(brouillonId: string): Promise<Suivi> {
  const ouvert = ouverts.get(brouillonId) ?? ouvrir(brouillonId);
  ouverts.set(brouillonId, ouvert);
  ouvert.catch(() => ouverts.delete(brouillonId));
  return (await ouvert).suivi;
}

/** A filed draft is read again from the server; of an erased one nothing is left to send. */
export function oublierLeBrouillon(brouillonId: string): void {
  ouverts.get(brouillonId)?.then(({ fermer }) => fermer());
  ouverts.delete(brouillonId);
}

const lesOuverts = (): Promise<Ouvert[]> => Promise.all(ouverts.values());

/** Sends what still waits; false when something is not saved. */
export async function enregistrerTout(): Promise<boolean> {
  const suivis = (await lesOuverts()).map(({ suivi }) => suivi);
  await Promise.all(suivis.map((suivi) => suivi.enregistrer()));
  return suivis.every((suivi) => toutEstEnregistre(suivi.lire()));
}

/** At sign-out nothing of a person stays, in memory nor on the device. */
export async function fermerLesBrouillons(): Promise<void> {
  for (const { fermer } of await lesOuverts()) fermer();
  ouverts.clear();
  oublierLesBlocs();
  await viderLaReserve();
}
