import { setTimeout as patienter } from "node:timers/promises";
import { franceconnect } from "../../shared/api/franceconnect.ts";
import { session } from "../../shared/api/session.ts";
import { annuaire } from "../socle/annuaire.ts";
import { cognito, dynamo, kms, ses, smsVoice } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteParKms } from "../socle/empreinte.ts";
import { franceConnect } from "../socle/franceconnect.ts";
import { serve } from "../socle/http.ts";
import { mail } from "../socle/mail.ts";
import { redactions } from "../socle/redactions.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { sms } from "../socle/sms.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { codesStore } from "../socle/stores/codes.ts";
import { comptesStore } from "../socle/stores/comptes.ts";
import { connexionsStore } from "../socle/stores/connexions.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { franceConnectStore } from "../socle/stores/franceconnect.ts";
import { limitesStore } from "../socle/stores/limites.ts";
import { sessionsStore } from "../socle/stores/sessions.ts";
import { structuresStore } from "../socle/stores/structures.ts";
import { creerCompteParFranceConnect } from "./creer-compte-par-franceconnect.ts";
import { demanderCode } from "./demander-code.ts";
import { fermerSession } from "./fermer-session.ts";
import { fermerSessions } from "./fermer-sessions.ts";
import { fermerUneSession } from "./fermer-une-session.ts";
import { lierFranceConnect } from "./lier-franceconnect.ts";
import { lireSession } from "./lire-session.ts";
import { listerSessions } from "./lister-sessions.ts";
import { ouvrirSession } from "./ouvrir-session.ts";
import { ouvrirSessionAgent } from "./ouvrir-session-agent.ts";
import { ouvrirSessionParPapier } from "./ouvrir-session-par-papier.ts";
import { partirVersFranceConnect } from "./partir-vers-franceconnect.ts";
import { changerPreferences, confirmerContact, lirePreferences } from "./preferences.ts";
import { quitterFranceConnect } from "./quitter-franceconnect.ts";
import { redaction } from "./redaction.ts";
import { repondreAuDefi } from "./repondre-au-defi.ts";
import { revenirDeFranceConnect } from "./revenir-de-franceconnect.ts";

const config = configuration(
  "TABLE_COMPTES",
  "TABLE_BROUILLONS",
  "TABLE_DEMANDES",
  "TABLE_GUICHETS",
  "CLE_EMPREINTE",
  "EXPEDITEUR",
  "EMETTEUR_SMS",
  "POOL_GUICHETS",
  "CLIENT_GUICHETS",
  "ADRESSE_SITE",
  "FRANCECONNECT_URL",
  "FRANCECONNECT_CLIENT",
  "FRANCECONNECT_SECRET",
);
const { TABLE_COMPTES, TABLE_GUICHETS } = config;

const redactionEn = redactions(redaction);

const handlers = {
  demanderCode,
  ouvrirSession,
  ouvrirSessionParPapier,
  ouvrirSessionAgent,
  repondreAuDefi,
  lireSession,
  fermerSession,
  listerSessions,
  fermerUneSession,
  fermerSessions,
  lirePreferences,
  changerPreferences,
  confirmerContact,
  partirVersFranceConnect,
  revenirDeFranceConnect,
  creerCompteParFranceConnect,
  lierFranceConnect,
  quitterFranceConnect,
};

export const handler = serve({ ...session, ...franceconnect }, handlers, {
  limites: limitesStore(dynamo(), TABLE_COMPTES),
  codes: codesStore(dynamo(), TABLE_COMPTES),
  comptes: comptesStore(dynamo(), TABLE_COMPTES),
  connexions: connexionsStore(dynamo(), TABLE_COMPTES),
  demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
  sessions: sessionsStore(dynamo(), TABLE_COMPTES),
  structures: structuresStore(dynamo(), config.TABLE_BROUILLONS),
  allers: franceConnectStore(dynamo(), TABLE_COMPTES),
  agents: agentsStore(dynamo(), TABLE_GUICHETS),
  annuaire: annuaire(cognito(), config.POOL_GUICHETS, config.CLIENT_GUICHETS),
  franceConnect: franceConnect({
    url: config.FRANCECONNECT_URL,
    client: config.FRANCECONNECT_CLIENT,
    secret: config.FRANCECONNECT_SECRET,
    adresseDuSite: config.ADRESSE_SITE,
  }),
  empreinte: empreinteParKms(kms(), config.CLE_EMPREINTE),
  redactionEn,
  mail: mail(ses(), config.EXPEDITEUR),
  sms: sms(smsVoice(), config.EMETTEUR_SMS),
  communes: chargerCommunes,
  patienter,
});
