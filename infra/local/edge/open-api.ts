import type { Clock } from "../gate/gate-options.ts";
import { functionByArn } from "../lambda/deploy-functions.ts";
import type { DeployedFunction } from "../lambda/function-pool.ts";
import type { Assembly } from "../template/assembly.ts";
import type { Resource } from "../template/resource-type.ts";
import { api, authorizer, integration, route, stage } from "../template/resources/apigateway.ts";
import { permission } from "../template/resources/lambda.ts";
import type { Origin } from "./exchange.ts";
import { type ApiRoute, httpApi } from "./http-api.ts";

type Functions = ReadonlyMap<string, DeployedFunction>;
type Api = Resource<ReturnType<typeof api.properties.parse>>;

const find = <P>(resources: readonly Resource<P>[], ref: string): Resource<P> => {
  const found = resources.find((resource) => resource.ref === ref);
  if (!found) throw new Error(`aucune pile ne définit ${ref}`);
  return found;
};

/** The functions that the stacks let the gateway call; AWS answers 500 for any other. */
function callable(assembly: Assembly, functions: Functions): (address: string) => DeployedFunction["invoke"] {
  const allowed = assembly
    .all(permission)
    .filter(({ properties }) => properties.Principal === "apigateway.amazonaws.com")
    .map(({ properties }) => functionByArn(functions, properties.FunctionName));
  return (address) => {
    const called = functionByArn(functions, address);
    if (!allowed.includes(called)) throw new Error(`la passerelle n’a pas le droit d’appeler ${called.name}`);
    return called.invoke;
  };
}

function throttles(assembly: Assembly, apiId: string): (routeKey: string) => ApiRoute["throttle"] {
  const { properties } = assembly.all(stage).find((each) => each.properties.ApiId === apiId) ?? {};
  return (routeKey) => {
    const settings = { ...properties?.DefaultRouteSettings, ...properties?.RouteSettings[routeKey] };
    const { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst } = settings;
    return rate === undefined || burst === undefined ? undefined : { rate, burst };
  };
}

function routesOf({ ref }: Api, assembly: Assembly, functions: Functions): ApiRoute[] {
  const integrations = assembly.all(integration);
  const authorizers = assembly.all(authorizer);
  const call = callable(assembly, functions);
  const throttle = throttles(assembly, ref);
  return assembly
    .all(route)
    .filter(({ properties }) => properties.ApiId === ref)
    .map(({ properties: { RouteKey, Target, AuthorizationType, AuthorizerId } }) => {
      const target = find(integrations, Target.replace("integrations/", "")).properties;
      const guard = AuthorizationType === "CUSTOM" ? find(authorizers, AuthorizerId ?? "").properties : undefined;
      const limit = throttle(RouteKey);
      return {
        routeKey: RouteKey,
        invoke: call(target.IntegrationUri),
        timeout: target.TimeoutInMillis,
        ...(guard && { authorize: call(guard.AuthorizerUri) }),
        ...(limit && { throttle: limit }),
      };
    });
}

/** Every HTTP API of the template, by domain name. */
export const openApis = (assembly: Assembly, functions: Functions, clock: Clock): ReadonlyMap<string, Origin> =>
  new Map(
    assembly.all(api).map((each) => {
      const { ref: apiId, region, accountId } = each;
      const origin = httpApi({ apiId, region, accountId, clock, routes: routesOf(each, assembly, functions) });
      return [`${apiId}.execute-api.${region}.amazonaws.com`, origin];
    }),
  );
