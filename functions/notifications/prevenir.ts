import { jourAParis } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { FaitDEnvoi } from "../../shared/envois/preuve.ts";
import type { Annonce } from "../socle/annonce.ts";
import { log } from "../socle/log.ts";
import type { Mail } from "../socle/mail.ts";
import type { Sms } from "../socle/sms.ts";
import type { Compte, ComptesStore } from "../socle/stores/comptes.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { EnvoisStore, NouvelEnvoi, ReferenceDEnvoi } from "../socle/stores/envois.ts";
import { enHtml, enTexte } from "./lettre.ts";
import type { Message } from "./messages/message.ts";
import { messageDe } from "./messages/par-evenement.ts";

export type Dependances = {
  demandes: Pick<DemandesStore, "lire">;
  comptes: Pick<ComptesStore, "lire">;
  envois: EnvoisStore;
  mail: Mail;
  sms: Sms;
  site: string;
};

// a phone that stays off for two days will be told in the personal space
const SMS_VALABLE_SECONDES = 2 * 86_400;

/** What the events of the provider carry back, to find the sending that they speak of. */
const etiquettesDe = ({ numeroUnique, version, message }: ReferenceDEnvoi) => ({
  numeroUnique,
  version: String(version),
  message,
});

type AEcrire = { compte: Compte; message: Message; demande: Demande; envoi: NouvelEnvoi };

/** Gives the identifier of the mail at its provider. */
async function ecrireA({ compte, message, demande, envoi }: AEcrire, { mail, sms, site }: Dependances) {
  if (compte.courriel !== undefined) {
    const lettre = message.lettre(demande, site);
    const contenu = { objet: lettre.objet, texte: enTexte(lettre), html: enHtml(lettre) };
    return mail.envoyer({ a: compte.courriel, ...contenu, etiquettes: etiquettesDe(envoi) });
  }
  if (compte.mobile !== undefined) {
    const texte = message.sms(demande, site);
    await sms.envoyer({ a: compte.mobile, texte, valableSecondes: SMS_VALABLE_SECONDES });
  }
  return undefined;
}

const parti = (reference: string | undefined, maintenant: Date): FaitDEnvoi | undefined =>
  reference === undefined ? undefined : { type: "envoye", le: jourAParis(maintenant), reference };

/** Tells the person of an event, once however many times it is announced; throws to be called again later. */
export async function prevenir({ numeroUnique, version, type }: Annonce, dependances: Dependances, maintenant: Date) {
  const { demandes, comptes, envois } = dependances;
  const message = messageDe[type];
  if (!message) return;
  const demande = await demandes.lire(numeroUnique);
  const compte = demande && (await comptes.lire(demande.compte));
  // erased meanwhile: there is nobody to tell any more
  if (!compte) return log("message-abandonne", { code: type });
  const canal = compte.courriel === undefined ? "sms" : "courriel";
  const envoi: NouvelEnvoi = { numeroUnique, version, message: message.nom, canal };
  const reservation = await envois.reserver(envoi, maintenant);
  if (reservation === "deja-envoye") return;
  if (reservation === "en-cours") throw new Error("another run is sending this message");
  const reference = await ecrireA({ compte, message, demande, envoi }, dependances);
  await envois.enregistrer(envoi, parti(reference, maintenant), maintenant);
  log("message-envoye", { code: type });
}
