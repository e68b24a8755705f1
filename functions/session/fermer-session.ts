import type { session } from "../../shared/api/session.ts";
import { cookieEfface } from "../socle/cookie-de-session.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { titulaireDe } from "./titulaire.ts";

type Dependances = { sessions: SessionsStore };

export const fermerSession: Handler<typeof session.fermerSession, Dependances> = async (_, { sessions, qui }) => {
  const { sessionId, compteId } = titulaireDe(qui);
  await sessions.fermer(sessionId, compteId);
  return new Reponse(undefined, { cookies: [cookieEfface] });
};
