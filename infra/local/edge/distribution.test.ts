import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCachePolicy } from "../../../test/a-cache-policy.ts";
import type { JsonObject } from "../template/json.ts";
import { cachePolicy, responseHeadersPolicy, distribution as type } from "../template/resources/cloudfront.ts";
import { distribution } from "./distribution.ts";
import type { Answer, Origin, ViewerRequest } from "./exchange.ts";
import { responseHeaders } from "./response-headers.ts";
import { viewerFunction } from "./viewer-function.ts";
import { webBucket } from "./web-bucket.ts";

const optimized = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
let directory: string;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "sne-pages-"));
  mkdirSync(join(directory, "app"));
  writeFileSync(join(directory, "index.html"), `<p>${"accueil ".repeat(300)}</p>`);
  writeFileSync(join(directory, "app", "index.html"), "<p>appli</p>");
  writeFileSync(join(directory, "introuvable.html"), "<p>introuvable</p>");
});

afterAll(() => rmSync(directory, { recursive: true }));

const config = (given: JsonObject = {}) =>
  type.properties.parse({
    DistributionConfig: {
      Enabled: true,
      DefaultRootObject: "index.html",
      Origins: [
        { Id: "pages", DomainName: "web.s3" },
        {
          Id: "api",
          DomainName: "api.example",
          OriginCustomHeaders: [{ HeaderName: "x-sne-origine", HeaderValue: "secret" }],
        },
      ],
      DefaultCacheBehavior: {
        TargetOriginId: "pages",
        ViewerProtocolPolicy: "redirect-to-https",
        CachePolicyId: optimized,
        Compress: true,
        ResponseHeadersPolicyId: "entetes",
        FunctionAssociations: [
          { EventType: "viewer-request", FunctionARN: "adresses" },
          { EventType: "viewer-response", FunctionARN: "statuts" },
        ],
      },
      CacheBehaviors: [
        {
          PathPattern: "/api/*",
          TargetOriginId: "api",
          ViewerProtocolPolicy: "https-only",
          CachePolicyId: disabled,
          Compress: true,
          AllowedMethods: ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "POST", "DELETE"],
        },
      ],
      ...given,
    },
  }).DistributionConfig;

const policy = responseHeadersPolicy.properties.parse({
  ResponseHeadersPolicyConfig: {
    Name: "entetes",
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
      ContentTypeOptions: { Override: true },
      StrictTransportSecurity: { AccessControlMaxAgeSec: 60, IncludeSubdomains: true, Override: true },
      ReferrerPolicy: { ReferrerPolicy: "no-referrer", Override: true },
    },
    CustomHeadersConfig: { Items: [{ Header: "Cache-Control", Value: "no-store", Override: false }] },
  },
}).ResponseHeadersPolicyConfig;

const cleanUrls = `
function handler(event) {
  if (event.request.uri === "/ancien") return { statusCode: 301, statusDescription: "Moved", headers: { location: { value: "/" } } };
  if (event.request.uri.startsWith("/espace")) event.request.uri = "/app/index.html";
  return event.request;
}`;

const statuses = `
function handler({ request, response }) {
  return request.uri === "/introuvable.html" ? { ...response, statusCode: 404 } : response;
}`;

const garde = cachePolicy.properties.parse({ CachePolicyConfig: aCachePolicy(3600) }).CachePolicyConfig;

let seen: ViewerRequest | undefined;
let asked = 0;
const echo: Origin = async (request) => {
  seen = request;
  asked += 1;
  const status = Number(/statut=(\d+)/u.exec(request.query)?.[1] ?? 200);
  return {
    status,
    headers: {
      "content-type": ["application/json"],
      etag: ['"e"'],
      ...(request.query.includes("fige") && { "cache-control": ["public, max-age=60"] }),
    },
    body: Buffer.from("{}".padEnd(2000)),
  };
};

const site = (given: JsonObject = {}) =>
  distribution({
    config: config(given),
    origins: new Map([
      [
        "web.s3",
        webBucket([{ directory, prefix: "", metadata: { "cache-control": "no-cache" }, include: [], exclude: [] }]),
      ],
      ["api.example", echo],
    ]),
    caches: new Map([["gardes", garde]]),
    functions: new Map([
      ["adresses", viewerFunction(cleanUrls)],
      ["statuts", viewerFunction(statuses)],
    ]),
    headers: new Map([["entetes", responseHeaders(policy)]]),
  });

const ask = (path: string, given: Partial<ViewerRequest> = {}, settings: JsonObject = {}): Promise<Answer> => {
  const [asked = "", query = ""] = path.split("?");
  return site(settings)({
    method: "GET",
    path: asked,
    query,
    headers: {},
    body: Buffer.alloc(0),
    ip: "192.0.2.7",
    ...given,
  });
};

describe("les pages", () => {
  it("la racine est la page d’accueil", async () => {
    const answer = await ask("/");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toEqual(["text/html"]);
    expect(answer.headers["cache-control"]).toEqual(["no-cache"]);
  });

  it("la fonction de CloudFront récrit l’adresse", async () => {
    expect((await ask("/espace/demande")).body.toString()).toBe("<p>appli</p>");
  });

  it("la fonction de CloudFront peut répondre elle-même", async () => {
    expect(await ask("/ancien")).toMatchObject({ status: 301, headers: { location: ["/"] } });
  });

  it("portent les en-têtes de sécurité, même refusées", async () => {
    for (const path of ["/", "/absent.html"])
      expect((await ask(path)).headers).toMatchObject({
        "content-security-policy": ["default-src 'none'"],
        "x-content-type-options": ["nosniff"],
        "strict-transport-security": ["max-age=60; includeSubDomains"],
        "referrer-policy": ["no-referrer"],
      });
  });

  it("un en-tête sans Override ne remplace pas celui de l’origine", async () => {
    expect((await ask("/")).headers["cache-control"]).toEqual(["no-cache"]);
    expect((await ask("/absent.html")).headers["cache-control"]).toEqual(["no-store"]);
  });

  it("absente, sans droit de lister, S3 répond 403", async () => {
    expect(await ask("/absent.html")).toMatchObject({ status: 403, headers: { "content-type": ["application/xml"] } });
  });

  it("se lisent par morceaux, comme un film que l’on parcourt", async () => {
    const whole = (await ask("/")).body;
    const part = async (range: string) => {
      const { status, headers, body } = await ask("/", { headers: { range: [range] } });
      return [status, headers["content-range"]?.[0], body.toString()];
    };
    const size = whole.length;
    expect(await part("bytes=3-9")).toEqual([206, `bytes 3-9/${size}`, "accueil"]);
    expect(await part("bytes=-4")).toEqual([206, `bytes ${size - 4}-${size - 1}/${size}`, "</p>"]);
    expect(await part(`bytes=${size - 4}-`)).toEqual([206, `bytes ${size - 4}-${size - 1}/${size}`, "</p>"]);
    expect(await part(`bytes=${size}-`)).toEqual([416, `bytes */${size}`, ""]);
    expect(await part("bytes=lundi")).toEqual([200, undefined, whole.toString()]);
  });

  it("ne sortent pas de leur dossier", async () => {
    expect((await ask("/../../../etc/passwd")).status).toBe(403);
    expect((await ask("/%2e%2e%2f%2e%2e%2fetc/passwd")).status).toBe(403);
  });

  it("une fonction change le statut d’une réponse, et rien d’autre", async () => {
    const { status, headers, body } = await ask("/introuvable.html");
    expect([status, headers["content-type"], body.toString()]).toEqual([404, ["text/html"], "<p>introuvable</p>"]);
    expect((await ask("/")).status).toBe(200);
  });

  it("une page d’erreur prend la place d’un refus", async () => {
    const settings = {
      CustomErrorResponses: [{ ErrorCode: 403, ResponseCode: 404, ResponsePagePath: "/introuvable.html" }],
    };
    const answer = await ask("/absent.html", {}, settings);
    expect([answer.status, answer.body.toString()]).toEqual([404, "<p>introuvable</p>"]);
  });

  it.each([
    ["br, gzip", "br", brotliDecompressSync],
    ["gzip", "gzip", gunzipSync],
  ])("acceptant %s, sont comprimées en %s", async (accepted, encoding, decode) => {
    const answer = await ask("/", { headers: { "accept-encoding": [accepted] } });
    expect(answer.headers["content-encoding"]).toEqual([encoding]);
    expect(decode(answer.body).toString()).toContain("accueil");
  });

  it("de moins de 1 000 octets, ne le sont pas", async () => {
    const answer = await ask("/espace", { headers: { "accept-encoding": ["br"] } });
    expect(answer.headers).not.toHaveProperty("content-encoding");
  });

  it("déjà connues du navigateur, ne sont pas renvoyées", async () => {
    const { headers } = await ask("/espace");
    const again = await ask("/espace", { headers: { "if-none-match": headers.etag ?? [] } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it("ne reçoivent que GET et HEAD", async () => {
    expect((await ask("/", { method: "POST" })).status).toBe(403);
  });
});

describe("l’API derrière CloudFront", () => {
  it("reçoit le secret, son propre nom d’hôte et l’adresse de la personne après ce qu’elle prétend", async () => {
    await ask("/api/x?a=1", { headers: { host: ["localhost:3000"], "x-forwarded-for": ["10.0.0.1"] } });
    expect(seen).toMatchObject({
      path: "/api/x",
      query: "a=1",
      ip: "130.176.0.1",
      headers: {
        host: ["api.example"],
        "x-sne-origine": ["secret"],
        "x-forwarded-for": ["10.0.0.1, 192.0.2.7, 130.176.0.1"],
        "x-forwarded-proto": ["https"],
      },
    });
  });

  it("le secret que la personne invente est remplacé", async () => {
    await ask("/api/x", { headers: { "x-sne-origine": ["deviné"] } });
    expect(seen?.headers["x-sne-origine"]).toEqual(["secret"]);
  });

  it("ne reçoit jamais un GET qui a un corps : CloudFront le refuse", async () => {
    const answer = await ask("/api/x", { body: Buffer.from("{}") });
    expect([answer.status, answer.headers.server]).toEqual([403, ["CloudFront"]]);
  });

  it("sans cache, n’est ni comprimée ni abrégée en 304", async () => {
    const answer = await ask("/api/x", { headers: { "accept-encoding": ["br"], "if-none-match": ['"e"'] } });
    expect([answer.status, answer.headers["content-encoding"]]).toEqual([200, undefined]);
  });
});

describe("l’API dont CloudFront garde les réponses", () => {
  const [sans] = config().CacheBehaviors;
  const CacheBehaviors = [{ ...JSON.parse(JSON.stringify(sans)), CachePolicyId: "gardes" }];
  const poser = async (distribuer: Origin, query: string, headers: ViewerRequest["headers"] = {}) => {
    const avant = asked;
    const answer = await distribuer({
      ...{ method: "GET", path: "/api/x", query, headers },
      body: Buffer.alloc(0),
      ip: "192.0.2.7",
    });
    return { status: answer.status, reached: asked - avant };
  };

  it("lui passe la question telle qu’elle est écrite, par la fonction de CloudFront", async () => {
    const FunctionAssociations = [{ EventType: "viewer-request", FunctionARN: "adresses" }];
    const distribuer = site({ CacheBehaviors: [{ ...CacheBehaviors[0], FunctionAssociations }] });
    for (const query of ["", "__proto__=1", "%zz=%zz", "a=1=2&vide=&b=%C3%A9", "a=1&a=2"]) {
      await poser(distribuer, query);
      expect(seen?.query).toBe(query);
    }
  });

  it("ne la dérange qu’une fois pour une même question", async () => {
    const distribuer = site({ CacheBehaviors });
    expect(await poser(distribuer, "fige=1")).toEqual({ status: 200, reached: 1 });
    expect(await poser(distribuer, "fige=1", { "if-none-match": ['"e"'] })).toEqual({ status: 304, reached: 0 });
    expect(await poser(distribuer, "fige=2")).toEqual({ status: 200, reached: 1 });
  });

  it("lui repose ce qui ne dit pas combien de temps il se garde, et ce qu’elle a refusé", async () => {
    const distribuer = site({ CacheBehaviors });
    for (const query of ["a=1", "fige=1&statut=429"]) {
      expect((await poser(distribuer, query)).reached).toBe(1);
      expect((await poser(distribuer, query)).reached).toBe(1);
    }
  });
});
