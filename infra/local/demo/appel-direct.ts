import { randomUUID } from "node:crypto";
import { contrat, type NomDeRoute } from "../../../shared/api/contrat.ts";
import { parametresDuChemin } from "../../../shared/api/route.ts";
import { answerOf } from "../edge/gateway-answer.ts";
import { gatewayEvent } from "../edge/gateway-event.ts";
import type { Clock } from "../gate/gate-options.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";

/** Who the authorizer would say that it is. */
export type Appelant = { role: "demandeur"; compte: string } | { role: "agent"; agent: string };

/** A write as the gateway makes it for someone signed in; any refusal stops the demonstration. */
export type AppelDirect = (qui: Appelant, route: NomDeRoute, entree: Record<string, unknown>) => Promise<unknown>;

type Options = { functions: ReadonlyMap<string, DeployedFunction>; secretOrigine: string; clock: Clock };

/** Calls the function of a route as the gateway does once its authorizer has known the person. */
export function appelDirect({ functions, secretOrigine, clock }: Options): AppelDirect {
  return async (qui, nom, entree) => {
    const { method, path, fonction } = contrat[nom];
    const deployed = functions.get(fonction);
    if (!deployed) throw new Error(`aucune pile ne définit la fonction ${fonction}`);
    const dansLeChemin = parametresDuChemin(path);
    const deCe = (dedans: boolean) => Object.entries(entree).filter(([cle]) => dansLeChemin.includes(cle) === dedans);
    const pathParameters = Object.fromEntries(deCe(true).map(([cle, valeur]) => [cle, String(valeur)]));
    const request = {
      method,
      path: path.replaceAll(/\{(\w+)\}/gu, (_, cle) => pathParameters[cle] ?? ""),
      query: "",
      headers: {
        "content-type": ["application/json"],
        "x-sne-origine": [secretOrigine],
        "x-forwarded-for": ["192.0.2.1"],
      },
      body: Buffer.from(JSON.stringify(Object.fromEntries(deCe(false)))),
      ip: "192.0.2.1",
    };
    const place = { apiId: "demo", accountId: "", region: "", now: clock.now(), routeKey: `${method} ${path}` };
    const event = gatewayEvent(request, pathParameters, place);
    const authorizer = { lambda: { ...qui, session: randomUUID() } };
    const { status, body } = answerOf(
      await deployed.invoke({ ...event, requestContext: { ...event.requestContext, authorizer } }),
    );
    if (status >= 400) throw new Error(`${nom} : ${status} ${body.toString()}`);
    return body.length > 0 ? JSON.parse(body.toString()) : {};
  };
}
