import { jourAParis } from "../../shared/demande/delais.ts";
import { ecrireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import type { Langue } from "../../shared/langues.ts";
import { courrielEn, siteDans } from "../socle/courriel-en-langue.ts";
import { corpsDe, type Dite, enCourriel, estEnFrancais } from "../socle/habillage.ts";
import { log } from "../socle/log.ts";
import type { Mail } from "../socle/mail.ts";
import type { Redactions } from "../socle/redactions.ts";
import type { Sms } from "../socle/sms.ts";
import type { EnvoisStore, NouvelEnvoi } from "../socle/stores/envois.ts";
import type { LettreAPoster } from "../socle/stores/lettres.ts";
import type { Destination } from "./destinations.ts";
import type { Redaction } from "./messages/message.ts";
import type { Redacteur } from "./redaction.ts";

export type PourExpedier = {
  redactionEn: Redactions<Redacteur>;
  mail: Mail;
  sms: Sms;
  /** Origin of the site. */
  site: string;
  lettres: { deposer(lettre: LettreAPoster): Promise<void> };
};

/** A message to send, under the marks of its subject. */
export type Pli = Pick<NouvelEnvoi, "sujet" | "version" | "message" | "expireLe"> & {
  /** In French: what is promised, what goes by SMS and by post. */
  redaction: Redaction;
  /** The same, by who words it in the language of the person. */
  redite: (redacteur: Redacteur, langue: Langue) => Redaction | undefined;
  /** Territory of the demande that it speaks of; absent for a draft, of which nothing is proved nor posted. */
  territoire?: string;
};

// a phone that stays off for two days will be told in the personal space
const SMS_VALABLE_SECONDES = 2 * 86_400;

/** What the events of the provider carry back, to find the sending that they speak of. */
const etiquettesDe = ({ sujet, version, message, territoire }: Pli): Record<string, string> =>
  territoire === undefined ? {} : { sujet, version: String(version), message };

async function envoyerUnCourriel(
  { a, langue }: Extract<Destination, { canal: "courriel" }>,
  pli: Pli,
  { mail, redactionEn }: PourExpedier,
): Promise<string> {
  const dite = await courrielEn(langue, redactionEn, (...dans) => (pli.redite(...dans) ?? pli.redaction).lettre);
  return mail.envoyer({ a, ...dite, etiquettes: etiquettesDe(pli) });
}

const POURQUOI_LUI =
  "Vous recevez cette copie parce que la personne que vous aidez l’a demandé. Voici ce que nous lui écrivons.";

/** Nothing tells what becomes of a copy: it proves nothing, and no letter takes its place. */
function envoyerUneCopie(a: string, { redaction }: Pli, { mail }: PourExpedier): Promise<string> {
  const { lettre } = redaction;
  const copie: Dite = { ...lettre, paragraphes: [POURQUOI_LUI, ...lettre.paragraphes] };
  return mail.envoyer({ a, ...enCourriel(corpsDe({ ...copie, objet: `Copie – ${lettre.objet}` })) });
}

async function envoyerUnSms(a: string, { redaction }: Pli, { sms }: PourExpedier): Promise<string> {
  await sms.envoyer({ a, texte: redaction.sms, valableSecondes: SMS_VALABLE_SECONDES });
  return "sms";
}

/** Nothing for who reads French: the easy version is on the back of the letter. */
async function traduire(langue: Langue, pli: Pli, { redactionEn, site }: PourExpedier) {
  if (estEnFrancais(langue)) return {};
  const redacteur = await redactionEn(langue);
  const { lettre } = pli.redite(redacteur, langue) ?? pli.redaction;
  return {
    traduite: { langue: langue.code, lignes: redacteur.feuillet(lettre, `${siteDans(site, langue)}/guichets`) },
  };
}

async function deposerUneLettre(
  { adresse, recommande, langue }: Extract<Destination, { canal: "courrier" }>,
  pli: Pli,
  dependances: PourExpedier,
  etablieLe: string,
): Promise<string> {
  const { sujet, version, message, redaction, territoire = "" } = pli;
  const { lettre } = redaction;
  const envoi = { numeroUnique: sujet, version, message, territoire };
  const traduite = await traduire(langue, pli, dependances);
  await dependances.lettres.deposer({ ...envoi, recommande, etablieLe, adresse, lettre, ...traduite });
  return ecrireReferenceDeLettre(envoi);
}

/** Gives the reference under which news of this sending will come. */
function partir(destination: Destination, pli: Pli, dependances: PourExpedier, jour: string): Promise<string> {
  switch (destination.canal) {
    case "courriel":
      return envoyerUnCourriel(destination, pli, dependances);
    case "copie":
      return envoyerUneCopie(destination.a, pli, dependances);
    case "sms":
      return envoyerUnSms(destination.a, pli, dependances);
    case "courrier":
      return deposerUneLettre(destination, pli, dependances, jour);
  }
}

type Contexte = PourExpedier & { envois: EnvoisStore; maintenant: Date };

async function expedierVers(destination: Destination, pli: Pli, { envois, maintenant, ...dependances }: Contexte) {
  const { redaction: _redaction, redite: _redite, territoire: _territoire, ...marque } = pli;
  const { canal } = destination;
  const envoi: NouvelEnvoi = { ...marque, canal, ...(canal === "courrier" && { recommande: destination.recommande }) };
  const reservation = await envois.reserver(envoi, maintenant);
  if (reservation === "deja-envoye") return;
  if (reservation === "en-cours") throw new Error("another run is sending this message");
  const le = jourAParis(maintenant);
  const reference = await partir(destination, pli, dependances, le);
  await envois.enregistrer(envoi, { type: "envoye", le, reference }, maintenant);
  log("message-envoye", { code: pli.message, canal });
}

/** Sends by each channel, once; what fails on one keeps nothing from leaving by the others, and is tried again. */
export async function expedier(destinations: readonly Destination[], pli: Pli, contexte: Contexte): Promise<void> {
  const echecs: unknown[] = [];
  for (const destination of destinations)
    await expedierVers(destination, pli, contexte).catch((erreur: unknown) => echecs.push(erreur));
  if (echecs.length > 0) throw echecs[0];
}
