import { session } from "../../shared/api/session.ts";
import { annuaire } from "../socle/annuaire.ts";
import { cognito, dynamo, kms, ses, smsVoice } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteParKms } from "../socle/empreinte.ts";
import { serve } from "../socle/http.ts";
import { mail } from "../socle/mail.ts";
import { sms } from "../socle/sms.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { codesStore } from "../socle/stores/codes.ts";
import { comptesStore } from "../socle/stores/comptes.ts";
import { connexionsStore } from "../socle/stores/connexions.ts";
import { limitesStore } from "../socle/stores/limites.ts";
import { sessionsStore } from "../socle/stores/sessions.ts";
import { demanderCode } from "./demander-code.ts";
import { fermerSession } from "./fermer-session.ts";
import { fermerSessions } from "./fermer-sessions.ts";
import { fermerUneSession } from "./fermer-une-session.ts";
import { lireSession } from "./lire-session.ts";
import { listerSessions } from "./lister-sessions.ts";
import { ouvrirSession } from "./ouvrir-session.ts";
import { ouvrirSessionAgent } from "./ouvrir-session-agent.ts";
import { changerPreferences, lirePreferences } from "./preferences.ts";
import { repondreAuDefi } from "./repondre-au-defi.ts";

const { TABLE_COMPTES, TABLE_GUICHETS, CLE_EMPREINTE, EXPEDITEUR, EMETTEUR_SMS, POOL_GUICHETS, CLIENT_GUICHETS } =
  configuration(
    "TABLE_COMPTES",
    "TABLE_GUICHETS",
    "CLE_EMPREINTE",
    "EXPEDITEUR",
    "EMETTEUR_SMS",
    "POOL_GUICHETS",
    "CLIENT_GUICHETS",
  );

const handlers = {
  demanderCode,
  ouvrirSession,
  ouvrirSessionAgent,
  repondreAuDefi,
  lireSession,
  fermerSession,
  listerSessions,
  fermerUneSession,
  fermerSessions,
  lirePreferences,
  changerPreferences,
};

export const handler = serve(session, handlers, {
  limites: limitesStore(dynamo(), TABLE_COMPTES),
  codes: codesStore(dynamo(), TABLE_COMPTES),
  comptes: comptesStore(dynamo(), TABLE_COMPTES),
  connexions: connexionsStore(dynamo(), TABLE_COMPTES),
  sessions: sessionsStore(dynamo(), TABLE_COMPTES),
  agents: agentsStore(dynamo(), TABLE_GUICHETS),
  annuaire: annuaire(cognito(), POOL_GUICHETS, CLIENT_GUICHETS),
  empreinte: empreinteParKms(kms(), CLE_EMPREINTE),
  mail: mail(ses(), EXPEDITEUR),
  sms: sms(smsVoice(), EMETTEUR_SMS),
});
