import type { franceconnect as routes } from "../../shared/api/franceconnect.ts";
import { Problem } from "../../shared/problems.ts";
import { cookieEfface } from "../socle/cookie-de-session.ts";
import type { FranceConnect } from "../socle/franceconnect.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { titulaireDe } from "./titulaire.ts";

type Dependances = {
  sessions: Pick<SessionsStore, "lire" | "fermer">;
  franceConnect: Pick<FranceConnect, "sortir" | "accueil">;
};

/** Ours is closed first: whatever FranceConnect answers then, nobody stays signed in here. */
export const quitterFranceConnect: Handler<typeof routes.quitterFranceConnect, Dependances> = async (
  { langue },
  contexte,
) => {
  const { sessions, franceConnect, maintenant } = contexte;
  const { sessionId, compteId } = titulaireDe(contexte.qui);
  const session = await sessions.lire(sessionId, maintenant);
  if (!session) throw new Problem("session-absente");
  await sessions.fermer(sessionId, compteId);
  const adresse =
    session.jeton === undefined ? franceConnect.accueil(langue) : await franceConnect.sortir(session.jeton, langue);
  return new Reponse({ adresse }, { cookies: [cookieEfface] });
};
