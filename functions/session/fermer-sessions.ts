import type { session } from "../../shared/api/session.ts";
import { cookieEfface } from "../socle/cookie-de-session.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { titulaireDe } from "./titulaire.ts";

type Dependances = { sessions: SessionsStore };

export const fermerSessions: Handler<typeof session.fermerSessions, Dependances> = async (_, contexte) => {
  const { sessions, qui, maintenant } = contexte;
  const { compteId, sessionId: courante } = titulaireDe(qui);
  const liste = await sessions.lister(compteId, maintenant);
  // the index may not show yet the one that calls
  const toutes = new Set([courante, ...liste.map(({ sessionId }) => sessionId)]);
  await Promise.all([...toutes].map((sessionId) => sessions.fermer(sessionId, compteId)));
  return new Reponse(undefined, { cookies: [cookieEfface] });
};
