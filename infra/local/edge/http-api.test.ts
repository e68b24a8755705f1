import { describe, expect, it } from "vitest";
import type { Outcome } from "../lambda/invocation.ts";
import type { JsonObject } from "../template/json.ts";
import type { Answer, ViewerRequest } from "./exchange.ts";
import { type ApiRoute, httpApi } from "./http-api.ts";

const aRequest = (given: Partial<ViewerRequest> = {}): ViewerRequest => ({
  method: "GET",
  path: "/api/demandes/11126000001G",
  query: "",
  headers: {},
  body: Buffer.alloc(0),
  ip: "130.176.0.1",
  ...given,
});

const payload = (value: unknown): Outcome => ({ payload: JSON.stringify(value) });

const echo = async (event: unknown): Promise<Outcome> => payload({ statusCode: 200, body: JSON.stringify(event) });

const aRoute = (given: Partial<ApiRoute> = {}): ApiRoute => ({
  routeKey: "GET /api/demandes/{numeroUnique}",
  invoke: echo,
  timeout: 30_000,
  ...given,
});

const api = (...routes: ApiRoute[]) =>
  httpApi({
    apiId: "abcdef1234",
    accountId: "000000000000",
    region: "eu-west-3",
    clock: { now: () => Date.parse("2026-03-02T11:00:00Z") },
    routes,
  });

const shown = ({ status, headers, body }: Answer) => ({
  status,
  type: headers["content-type"]?.[0],
  body: body.toString(),
});

const own = (status: number, text: string) => ({
  status,
  type: "application/json",
  body: JSON.stringify({ message: text }),
});

const never = (): Promise<Outcome> => new Promise(() => undefined);

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/ */
const guide = {
  routes: "http-api-develop-routes.html",
  lambda: "http-api-develop-integrations-lambda.html",
  authorizer: "http-api-lambda-authorizer.html",
  quotas: "http-api-quotas.html",
  throttling: "http-api-throttling.html",
  troubleshooting: "http-api-troubleshooting-lambda.html",
};

type Case = {
  what: string;
  source: string;
  route?: Partial<ApiRoute>;
  request?: Partial<ViewerRequest>;
  answer: object;
};

describe("les réponses de la passerelle elle-même", () => {
  const authorize = (outcome: Outcome) => ({ authorize: async () => outcome });
  const error = (errorMessage: string): Outcome => ({ error: { errorType: "Error", errorMessage } });

  it.each<Case>([
    {
      what: "une adresse sans route",
      source: guide.routes,
      request: { path: "/api/rien" },
      answer: own(404, "Not Found"),
    },
    { what: "une autre méthode", source: guide.routes, request: { method: "DELETE" }, answer: own(404, "Not Found") },
    { what: "HEAD n’est pas GET", source: guide.routes, request: { method: "HEAD" }, answer: own(404, "Not Found") },
    {
      what: "un segment vide",
      source: guide.routes,
      request: { path: "/api/demandes/" },
      answer: own(404, "Not Found"),
    },
    {
      what: "un corps de plus de 10 Mo",
      source: guide.quotas,
      request: { body: Buffer.alloc(10 * 1024 * 1024 + 1) },
      answer: own(413, "Request Entity Too Large"),
    },
    {
      what: "l’autorisation qui lève Unauthorized",
      source: guide.authorizer,
      route: authorize(error("Unauthorized")),
      answer: own(401, "Unauthorized"),
    },
    {
      what: "l’autorisation qui casse",
      source: guide.authorizer,
      route: authorize(error("autre")),
      answer: own(500, "Internal Server Error"),
    },
    {
      what: "l’autorisation refusée",
      source: guide.authorizer,
      route: authorize(payload({ isAuthorized: false })),
      answer: own(403, "Forbidden"),
    },
    {
      what: "l’autorisation d’une autre forme",
      source: guide.authorizer,
      route: authorize(payload({ policyDocument: {} })),
      answer: own(500, "Internal Server Error"),
    },
    {
      what: "la fonction qui casse, ou qui dépasse son temps",
      source: guide.troubleshooting,
      route: { invoke: async () => error("cassée") },
      answer: own(500, "Internal Server Error"),
    },
    {
      what: "la fonction que la passerelle n’attend plus",
      source: guide.quotas,
      route: { invoke: never, timeout: 20 },
      answer: own(503, "Service Unavailable"),
    },
    {
      what: "une réponse dont le corps n’est pas un texte",
      source: guide.lambda,
      route: { invoke: async () => payload({ statusCode: 200, body: { a: 1 } }) },
      answer: own(500, "Internal Server Error"),
    },
    {
      what: "un statut qui n’en est pas un",
      source: guide.lambda,
      route: { invoke: async () => payload({ statusCode: "oui" }) },
      answer: own(500, "Internal Server Error"),
    },
    {
      what: "le débit dépassé",
      source: guide.throttling,
      route: { throttle: { rate: 1, burst: 0 } },
      answer: own(429, "Too Many Requests"),
    },
  ])("$what ($source)", async ({ route, request, answer }) => {
    expect(shown(await api(aRoute(route))(aRequest(request)))).toEqual(answer);
  });
});

describe("les réponses d’une fonction (http-api-develop-integrations-lambda.html)", () => {
  it.each<{ what: string; value: unknown; answer: object }>([
    {
      what: "statut, champs et corps",
      value: { statusCode: 201, headers: { "Content-Type": "application/problem+json" }, body: "{}" },
      answer: { status: 201, type: "application/problem+json", body: "{}" },
    },
    {
      what: "un corps en base64",
      value: { statusCode: 200, body: "w6k=", isBase64Encoded: true },
      answer: { status: 200, type: "text/plain; charset=utf-8", body: "é" },
    },
    {
      what: "un objet sans statut",
      value: { a: 1 },
      answer: { status: 200, type: "application/json", body: '{"a":1}' },
    },
    { what: "un texte", value: "bonjour", answer: { status: 200, type: "application/json", body: "bonjour" } },
    {
      what: "un corps absent",
      value: { statusCode: 204 },
      answer: { status: 204, type: "text/plain; charset=utf-8", body: "" },
    },
  ])("$what", async ({ value, answer }) => {
    expect(shown(await api(aRoute({ invoke: async () => payload(value) }))(aRequest()))).toEqual(answer);
  });

  it("chaque cookie est un champ set-cookie", async () => {
    const invoke = async () => payload({ statusCode: 200, cookies: ["a=1; Secure", "b=2"] });
    expect((await api(aRoute({ invoke }))(aRequest())).headers["set-cookie"]).toEqual(["a=1; Secure", "b=2"]);
  });
});

describe("l’événement que reçoit une fonction (format 2.0)", () => {
  const received = async (request: Partial<ViewerRequest>, route: Partial<ApiRoute> = {}): Promise<JsonObject> =>
    JSON.parse((await api(aRoute(route))(aRequest(request))).body.toString());

  it("dit la route, l’adresse et l’appelant", async () => {
    const event = await received({ query: "a=1&b=%C3%A9&a=2", headers: { "user-agent": ["essai"] } });
    expect(event).toMatchObject({
      version: "2.0",
      routeKey: "GET /api/demandes/{numeroUnique}",
      rawPath: "/api/demandes/11126000001G",
      rawQueryString: "a=1&b=%C3%A9&a=2",
      queryStringParameters: { a: "1,2", b: "é" },
      pathParameters: { numeroUnique: "11126000001G" },
      requestContext: {
        apiId: "abcdef1234",
        domainName: "abcdef1234.execute-api.eu-west-3.amazonaws.com",
        http: {
          method: "GET",
          path: "/api/demandes/11126000001G",
          protocol: "HTTP/1.1",
          sourceIp: "130.176.0.1",
          userAgent: "essai",
        },
        stage: "$default",
        time: "02/Mar/2026:11:00:00 +0000",
        timeEpoch: 1772449200000,
      },
      isBase64Encoded: false,
    });
  });

  it("sans corps, sans cookie, sans question, ces champs manquent", async () => {
    const event = await received({});
    expect(Object.keys(event)).not.toEqual(expect.arrayContaining(["body"]));
    expect(event).not.toHaveProperty("cookies");
    expect(event).not.toHaveProperty("queryStringParameters");
  });

  it("met les cookies à part et joint les champs répétés par des virgules", async () => {
    const event = await received({ headers: { cookie: ["a=1; b=2"], "x-deux": ["1", "2"] } });
    expect(event).toMatchObject({ cookies: ["a=1", "b=2"], headers: { "x-deux": "1,2" } });
    expect(event.headers).not.toHaveProperty("cookie");
  });

  it.each([
    ["application/json; charset=utf-8", '{"é":1}', false],
    ["application/problem+json", "{}", false],
    ["text/plain", "é", false],
    ["application/pdf", Buffer.from("é").toString("base64"), true],
    ["application/x-www-form-urlencoded", Buffer.from("é").toString("base64"), true],
  ])("un corps %s", async (type, body, isBase64Encoded) => {
    const sent = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
    expect(await received({ headers: { "content-type": [type] }, body: sent })).toMatchObject({
      body,
      isBase64Encoded,
    });
  });

  it("décode les parties variables de l’adresse", async () => {
    expect(await received({ path: "/api/demandes/a%2Fb%20c" })).toMatchObject({
      pathParameters: { numeroUnique: "a/b c" },
    });
  });

  it("porte ce que l’autorisation a trouvé, et ce qu’elle a reçu n’a pas de corps", async () => {
    let asked: unknown;
    const authorize = async (event: unknown) => {
      asked = event;
      return payload({ isAuthorized: true, context: { role: "demandeur" } });
    };
    const event = await received({ body: Buffer.from("{}"), headers: { cookie: ["s=1"] } }, { authorize });
    expect(event).toMatchObject({ requestContext: { authorizer: { lambda: { role: "demandeur" } } } });
    expect(asked).toMatchObject({
      version: "2.0",
      type: "REQUEST",
      routeArn: "arn:aws:execute-api:eu-west-3:000000000000:abcdef1234/$default/GET/api/demandes/{numeroUnique}",
      identitySource: null,
      cookies: ["s=1"],
    });
    expect(asked).not.toHaveProperty("body");
  });
});

it("une adresse fixe passe avant une adresse variable", async () => {
  const named = (name: string) => async () => payload(name);
  const answer = api(
    aRoute({ routeKey: "GET /api/demandes/{numeroUnique}", invoke: named("variable") }),
    aRoute({ routeKey: "GET /api/demandes/toutes", invoke: named("fixe") }),
  );
  expect((await answer(aRequest({ path: "/api/demandes/toutes" }))).body.toString()).toBe("fixe");
});

it("ce que nulle route ne prend va à celle par défaut", async () => {
  const named = (name: string) => async () => payload(name);
  const answer = api(
    aRoute({ routeKey: "$default", invoke: named("défaut") }),
    aRoute({ routeKey: "GET /api/demandes/{numeroUnique}", invoke: named("variable") }),
  );
  const asked = [{ path: "/api/demandes/1" }, { path: "/api/demandes/1", method: "PUT" }, { path: "/api/rien" }];
  const answers = await Promise.all(asked.map((request) => answer(aRequest(request))));
  expect(answers.map(({ body }) => body.toString())).toEqual(["variable", "défaut", "défaut"]);
});

it("le débit se refait avec le temps, jusqu’à sa pointe", async () => {
  const answer = api(aRoute({ throttle: { rate: 1, burst: 2 } }));
  const statuses = await Promise.all([1, 2, 3].map(() => answer(aRequest())));
  expect(statuses.map(({ status }) => status)).toEqual([200, 200, 429]);
});
