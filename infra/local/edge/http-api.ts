import type { Clock } from "../gate/gate-options.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import { within } from "../within.ts";
import { decide } from "./authorize.ts";
import { type Answer, message, type Origin, type ViewerRequest } from "./exchange.ts";
import { answerOf } from "./gateway-answer.ts";
import { type GatewayEvent, gatewayEvent } from "./gateway-event.ts";
import { router } from "./gateway-routes.ts";
import { tokenBucket } from "./token-bucket.ts";

export type ApiRoute = {
  routeKey: string;
  invoke: DeployedFunction["invoke"];
  authorize?: DeployedFunction["invoke"];
  /** Milliseconds after which the gateway no longer waits. */
  timeout: number;
  throttle?: { rate: number; burst: number };
};

type HttpApiOptions = {
  apiId: string;
  accountId: string;
  region: string;
  clock: Clock;
  routes: readonly ApiRoute[];
};

/** Bytes of a body that the service takes. */
const largestBody = 10 * 1024 * 1024;

const late = message(503, "Service Unavailable");

/** An API Gateway HTTP API: its routes, its authorizer, its limits and its own answers. */
export function httpApi({ apiId, accountId, region, clock, routes }: HttpApiOptions): Origin {
  const find = router(
    routes.map((route) => ({
      ...route,
      bucket: route.throttle && tokenBucket(route.throttle, () => performance.now()),
    })),
  );

  // the pages count days by the date of the answers
  const dated = (answer: Answer): Answer => ({
    ...answer,
    headers: { ...answer.headers, date: [new Date(clock.now()).toUTCString()] },
  });

  const routeArn = (routeKey: string): string =>
    `arn:aws:execute-api:${region}:${accountId}:${apiId}/$default/${routeKey.replace(" ", "")}`;

  const asked = ({ body, isBase64Encoded, ...event }: GatewayEvent) => ({
    ...event,
    type: "REQUEST",
    routeArn: routeArn(event.routeKey),
    identitySource: null,
  });

  async function call(route: ApiRoute, event: GatewayEvent) {
    if (!route.authorize) return within(route.timeout, route.invoke(event), late);
    const decision = decide(await route.authorize(asked(event)));
    if ("refused" in decision) return decision.refused;
    const requestContext = { ...event.requestContext, authorizer: { lambda: decision.context } };
    return within(route.timeout, route.invoke({ ...event, requestContext }), late);
  }

  return async (request: ViewerRequest) => {
    const matched = find(request.method, request.path);
    if (!matched) return message(404, "Not Found");
    if (request.body.length > largestBody) return message(413, "Request Entity Too Large");
    const { route, pathParameters } = matched;
    if (route.bucket && !route.bucket.take()) return message(429, "Too Many Requests");
    const place = { apiId, accountId, region, now: clock.now(), routeKey: route.routeKey };
    const result = await call(route, gatewayEvent(request, pathParameters, place));
    return dated("status" in result ? result : answerOf(result));
  };
}
