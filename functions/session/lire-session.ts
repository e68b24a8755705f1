import type { session } from "../../shared/api/session.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { montrerSession } from "./nouvelle-session.ts";
import { titulaireDe } from "./titulaire.ts";

type Dependances = { sessions: SessionsStore };

export const lireSession: Handler<typeof session.lireSession, Dependances> = async (_, contexte) => {
  const { sessions, qui, maintenant } = contexte;
  const lue = await sessions.lire(titulaireDe(qui).sessionId, maintenant);
  // closed between the gateway's door and here
  if (!lue) throw new Problem("session-absente");
  return montrerSession(lue);
};
