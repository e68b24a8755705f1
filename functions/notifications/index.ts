import { surAnnonce } from "../socle/annonces-recues.ts";
import { dynamo, ses, smsVoice } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { mail } from "../socle/mail.ts";
import { redactions } from "../socle/redactions.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { sms } from "../socle/sms.ts";
import { comptesStore } from "../socle/stores/comptes.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { envoisStore } from "../socle/stores/envois.ts";
import { guichetsStore } from "../socle/stores/guichets.ts";
import { lettresStore } from "../socle/stores/lettres.ts";
import { structuresStore } from "../socle/stores/structures.ts";
import { type Dependances, prevenir } from "./prevenir.ts";
import { redaction } from "./redaction.ts";

const config = configuration(
  "TABLE_DEMANDES",
  "TABLE_BROUILLONS",
  "TABLE_COMPTES",
  "TABLE_GUICHETS",
  "EXPEDITEUR",
  "EMETTEUR_SMS",
  "ADRESSE_SITE",
);

const redactionEn = redactions(redaction);

const dependances: Dependances = {
  demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
  comptes: comptesStore(dynamo(), config.TABLE_COMPTES),
  guichets: guichetsStore(dynamo(), config.TABLE_GUICHETS),
  structures: structuresStore(dynamo(), config.TABLE_BROUILLONS),
  envois: envoisStore(dynamo(), config.TABLE_DEMANDES),
  envoisDesBrouillons: envoisStore(dynamo(), config.TABLE_BROUILLONS),
  lettres: lettresStore(dynamo(), config.TABLE_DEMANDES),
  communes: chargerCommunes,
  redactionEn,
  mail: mail(ses(), config.EXPEDITEUR),
  sms: sms(smsVoice(), config.EMETTEUR_SMS),
  site: config.ADRESSE_SITE,
};

// one after the other, also because the providers count sends per second
export const handler = surAnnonce((annonce, maintenant) => prevenir(annonce, dependances, maintenant), horloge);
