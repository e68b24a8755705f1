import type { SessionLue } from "../../shared/api/session.ts";
import { nouveauCookie } from "../socle/cookie-de-session.ts";
import type { Appel } from "../socle/http.ts";
import type { Session } from "../socle/stores/sessions.ts";
import { nommerAppareil } from "./appareil.ts";

const HEURE = 3600;

/** Seconds from opening to end, whatever happens meanwhile: a day of a citizen, a working day of an agent. */
const durees = { demandeur: 12 * HEURE, agent: 8 * HEURE };

type Titulaire = Pick<Session, "role" | "compteId" | "contact" | "jeton" | "organisme">;

/** A session to write, and the cookie that will open it. */
export function nouvelleSession(
  titulaire: Titulaire,
  { maintenant, appareil }: Pick<Appel, "maintenant" | "appareil">,
): { session: Session; cookie: string } {
  const duree = durees[titulaire.role];
  const { sessionId, cookie } = nouveauCookie(duree);
  const session = {
    ...titulaire,
    sessionId,
    appareil: nommerAppareil(appareil),
    ouverteLe: maintenant.toISOString(),
    expireLe: Math.floor(maintenant.getTime() / 1000) + duree,
  };
  return { session, cookie };
}

export const instantDe = (secondes: number): string => new Date(secondes * 1000).toISOString();

/** What the person is told of a session. */
export const montrerSession = ({ role, contact, ouverteLe, expireLe, jeton }: Session): SessionLue => ({
  role,
  contact,
  ...(jeton !== undefined && { franceconnect: true }),
  ouverteLe,
  expireLe: instantDe(expireLe),
});
