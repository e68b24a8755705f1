import type { Behaviour, CacheConfig, DistributionConfig } from "../template/resources/cloudfront.ts";
import { wildcard } from "../wildcard.ts";
import { compressor } from "./compress.ts";
import { type Answer, type Fields, first, type Origin, type ViewerRequest } from "./exchange.ts";
import { keptAnswers } from "./kept-answers.ts";
import type { ViewerFunction } from "./viewer-function.ts";

type DistributionParts = {
  config: DistributionConfig;
  /** By domain name. */
  origins: ReadonlyMap<string, Origin>;
  /** By ARN. */
  functions: ReadonlyMap<string, ViewerFunction>;
  /** Policies of our own, by identifier; those of AWS keep nothing here, where files change under one's hands. */
  caches: ReadonlyMap<string, CacheConfig>;
  /** By identifier. */
  headers: ReadonlyMap<string, (answer: Answer) => Answer>;
};

/** AWS's policy CachingDisabled: nothing is kept, nor compressed. */
const cachingDisabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";

/** One of CloudFront's own addresses: what API Gateway sees as its caller. */
const edgeAddress = "130.176.0.1";

const refused = (sentence: string): Answer => ({
  status: 403,
  headers: { "content-type": ["text/html"], server: ["CloudFront"] },
  body: Buffer.from(sentence),
});

const refusedMethod = refused(
  "This distribution is not configured to allow the HTTP request method that was used for this request.",
);

// "If a viewer GET request includes a body, CloudFront returns an HTTP status code 403 (Forbidden) to the viewer"
// (Request and response behavior for custom origins)
const refusedBody = refused("Bad request. We can't connect to the server for this app or website at this time.");

/** CloudFront writes after what the viewer claims; API Gateway then adds CloudFront's address. */
const forwardedFor = ({ headers, ip }: ViewerRequest): string =>
  [...(headers["x-forwarded-for"] ?? []), ip, edgeAddress].join(", ");

function toOrigin(
  request: ViewerRequest,
  { OriginCustomHeaders, OriginPath, DomainName }: DistributionConfig["Origins"][number],
): ViewerRequest {
  const custom = OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), [HeaderValue]]);
  const headers: Fields = {
    ...request.headers,
    host: [DomainName],
    via: ["1.1 cloudfront"],
    "x-forwarded-for": [forwardedFor(request)],
    "x-forwarded-port": ["443"],
    "x-forwarded-proto": ["https"],
    ...Object.fromEntries(custom),
  };
  return { ...request, path: OriginPath + request.path, headers, ip: edgeAddress };
}

const notModified = (request: ViewerRequest, answer: Answer): Answer => {
  const etag = first(answer.headers, "etag");
  const known = (request.headers["if-none-match"] ?? [])
    .join(",")
    .split(",")
    .map((each) => each.trim());
  if (answer.status !== 200 || etag === undefined || !known.includes(etag)) return answer;
  return { status: 304, headers: answer.headers, body: Buffer.alloc(0) };
};

/** A CloudFront distribution: which origin answers, and what is done to requests and answers on the way. */
export function distribution({ config, origins, functions, caches, headers }: DistributionParts): Origin {
  const behaviours = config.CacheBehaviors.map((behaviour) => ({
    behaviour,
    path: wildcard(`/${behaviour.PathPattern.replace(/^\//u, "")}`),
  }));
  const compress = compressor();
  const kept = keptAnswers();

  const behaviourOf = (path: string): Behaviour =>
    behaviours.find((candidate) => candidate.path.test(path))?.behaviour ?? config.DefaultCacheBehavior;

  async function ask(behaviour: Behaviour, request: ViewerRequest): Promise<Answer> {
    const origin = config.Origins.find(({ Id }) => Id === behaviour.TargetOriginId);
    const target = origin && origins.get(origin.DomainName);
    if (!origin || !target) throw new Error(`l’origine ${behaviour.TargetOriginId} n’est pas connue ici`);
    const path = request.path === "/" && config.DefaultRootObject ? `/${config.DefaultRootObject}` : request.path;
    const cache = caches.get(behaviour.CachePolicyId);
    const known = cache && kept.find(request);
    const answer = known ?? (await target(toOrigin({ ...request, path }, origin)));
    if (cache && !known) kept.keep(request, answer, cache);
    if (behaviour.CachePolicyId === cachingDisabled) return answer;
    const compressed = behaviour.Compress ? await compress(request, answer) : answer;
    return notModified(request, compressed);
  }

  async function withErrorPage(request: ViewerRequest, answer: Answer): Promise<Answer> {
    const custom = config.CustomErrorResponses.find(({ ErrorCode }) => ErrorCode === answer.status);
    if (!custom?.ResponsePagePath) return answer;
    const asked = { ...request, method: "GET", path: custom.ResponsePagePath };
    const page = await ask(behaviourOf(custom.ResponsePagePath), asked);
    return { ...page, status: custom.ResponseCode ?? answer.status };
  }

  const functionOf = (behaviour: Behaviour, event: "viewer-request" | "viewer-response"): ViewerFunction | undefined =>
    functions.get(behaviour.FunctionAssociations.find(({ EventType }) => EventType === event)?.FunctionARN ?? "");

  async function serve(behaviour: Behaviour, viewer: ViewerRequest): Promise<Answer> {
    if (!behaviour.AllowedMethods.includes(viewer.method)) return refusedMethod;
    if (viewer.method === "GET" && viewer.body.length > 0) return refusedBody;
    const rewritten = await functionOf(behaviour, "viewer-request")?.onRequest(viewer);
    if (rewritten && "status" in rewritten) return rewritten;
    const request = rewritten ?? viewer;
    const answer = await withErrorPage(request, await ask(behaviour, request));
    // "CloudFront doesn't invoke edge functions for viewer response events when the origin returns HTTP status code
    // 400 or higher" (Restrictions on all edge functions)
    return answer.status >= 400
      ? answer
      : ((await functionOf(behaviour, "viewer-response")?.onResponse(request, answer)) ?? answer);
  }

  return async (viewer) => {
    const behaviour = behaviourOf(viewer.path);
    const answer = await serve(behaviour, viewer);
    return headers.get(behaviour.ResponseHeadersPolicyId ?? "")?.(answer) ?? answer;
  };
}
