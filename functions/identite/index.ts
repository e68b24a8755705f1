import type { APIGatewayProxyEventV2 } from "aws-lambda";
import { contrat } from "../../shared/api/contrat.ts";
import type { Acces, Route } from "../../shared/api/route.ts";
import { type Identite, refusDAcces } from "../../shared/droits/identite.ts";
import { dynamo } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { lireCookie } from "../socle/cookie-de-session.ts";
import { horloge } from "../socle/horloge.ts";
import { type Session, sessionsStore } from "../socle/stores/sessions.ts";
import { structuresStore } from "../socle/stores/structures.ts";

const acces = new Map<string, Acces>(
  Object.values<Route>(contrat).map(({ method, path, access }) => [`${method} ${path}`, access]),
);

const config = configuration("TABLE_COMPTES", "TABLE_BROUILLONS");
const sessions = sessionsStore(dynamo(), config.TABLE_COMPTES);
const structures = structuresStore(dynamo(), config.TABLE_BROUILLONS);

const sansOrganisme = ({ role, compteId, sessionId: session }: Session): Identite =>
  role === "agent" ? { role, agent: compteId.replace(/^agent:/u, ""), session } : { role, compte: compteId, session };

/** Who helps for an organisation is read as it stands: only for a session that says so, on a route open to it. */
async function avecOrganisme(qui: Identite, { organisme }: Session): Promise<Identite> {
  if (qui.role !== "demandeur" || !organisme) return qui;
  const lue = await structures.appartenance(qui.compte);
  return { ...qui, ...(lue && { structure: lue.detenteur, membre: lue.nom }) };
}

// like every event of payload 2.0, it has no `cookies` when there are none
type Requete = Pick<APIGatewayProxyEventV2, "cookies" | "routeKey">;

/** Authorizer of the gateway: from the session's cookie to an identity. */
export async function handler({ cookies, routeKey }: Requete): Promise<{ isAuthorized: boolean; context: Identite }> {
  const sessionId = lireCookie(cookies);
  const session = sessionId && (await sessions.lire(sessionId, horloge()));
  // the one message that the gateway turns into 401; any other error is its 500
  if (!session) throw new Error("Unauthorized");
  const qui = sansOrganisme(session);
  const attendu = acces.get(routeKey);
  const isAuthorized = attendu !== undefined && refusDAcces(attendu, qui) === undefined;
  return { isAuthorized, context: isAuthorized ? await avecOrganisme(qui, session) : qui };
}
