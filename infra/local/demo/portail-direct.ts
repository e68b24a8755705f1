import { randomUUID } from "node:crypto";
import { contrat } from "../../../shared/api/contrat.ts";
import { parametresDuChemin } from "../../../shared/api/route.ts";
import { answerOf } from "../edge/gateway-answer.ts";
import { gatewayEvent } from "../edge/gateway-event.ts";
import type { Clock } from "../gate/gate-options.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import type { AppelDuPortail } from "./deposer.ts";

type Options = { portail: DeployedFunction; secretOrigine: string; clock: Clock };

/** Calls the portal's function as the gateway does once its authorizer has known the person. */
export function portailDirect({ portail, secretOrigine, clock }: Options): AppelDuPortail {
  return async (nom, compte, entree) => {
    const { method, path } = contrat[nom];
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
    const authorizer = { lambda: { role: "demandeur", compte, session: randomUUID() } };
    const { status, body } = answerOf(
      await portail.invoke({ ...event, requestContext: { ...event.requestContext, authorizer } }),
    );
    if (status >= 400) throw new Error(`${nom} : ${status} ${body.toString()}`);
    return JSON.parse(body.toString());
  };
}
