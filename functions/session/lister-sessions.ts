import type { session } from "../../shared/api/session.ts";
import type { Handler } from "../socle/http.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { instantDe } from "./nouvelle-session.ts";
import { titulaireDe } from "./titulaire.ts";

type Dependances = { sessions: SessionsStore };

export const listerSessions: Handler<typeof session.listerSessions, Dependances> = async (_, contexte) => {
  const { compteId, sessionId: courante } = titulaireDe(contexte.qui);
  const liste = await contexte.sessions.lister(compteId, contexte.maintenant);
  return {
    sessions: liste.map(({ sessionId, ouverteLe, expireLe, appareil }) => ({
      sessionId,
      ouverteLe,
      expireLe: instantDe(expireLe),
      appareil,
      courante: sessionId === courante,
    })),
  };
};
