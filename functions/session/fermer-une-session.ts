import type { session } from "../../shared/api/session.ts";
import { Problem } from "../../shared/problems.ts";
import { cookieEfface } from "../socle/cookie-de-session.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { titulaireDe } from "./titulaire.ts";

type Dependances = { sessions: SessionsStore };

export const fermerUneSession: Handler<typeof session.fermerUneSession, Dependances> = async (entree, contexte) => {
  const { compteId, sessionId: courante } = titulaireDe(contexte.qui);
  // somebody else's session is answered like none at all
  if (!(await contexte.sessions.fermer(entree.sessionId, compteId))) throw new Problem("session-introuvable");
  return new Reponse(undefined, { cookies: entree.sessionId === courante ? [cookieEfface] : [] });
};
