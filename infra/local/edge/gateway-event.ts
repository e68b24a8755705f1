import { randomUUID } from "node:crypto";
import { type Fields, first, type ViewerRequest } from "./exchange.ts";

type Place = { apiId: string; accountId: string; region: string; now: number; routeKey: string };

/** What every event of payload format 2.0 holds, for a function and for its authorizer. */
export type GatewayEvent = ReturnType<typeof gatewayEvent>;

const text = /^(?:text\/|application\/(?:json|javascript|xml)\b|application\/[\w.-]+\+(?:json|xml)\b)/iu;

/** Bytes of any other type than text come in base64. */
const bodyOf = (request: ViewerRequest): { body?: string; isBase64Encoded: boolean } => {
  if (request.body.length === 0) return { isBase64Encoded: false };
  const plain = text.test(first(request.headers, "content-type") ?? "");
  return { body: request.body.toString(plain ? "utf8" : "base64"), isBase64Encoded: !plain };
};

/** Cookies stand apart; a field given several times is one text, its values after commas. */
const headersOf = (headers: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, values]) => (name === "cookie" ? [] : [[name, values.join(",")]])),
  );

const cookiesOf = (headers: Fields): string[] =>
  (headers.cookie ?? [])
    .flatMap((value) => value.split(";"))
    .map((cookie) => cookie.trim())
    .filter(Boolean);

function parametersOf(query: string): Record<string, string> {
  const parameters = new URLSearchParams(query);
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name).join(",")]));
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `12/Mar/2020:19:03:58 +0000` */
const commonLogTime = (instant: number): string => {
  const [day = "", time = ""] = new Date(instant).toISOString().split("T");
  const [year = "", month = "", date = ""] = day.split("-");
  return `${date}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
};

const decodedPath = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

export function gatewayEvent(request: ViewerRequest, pathParameters: Readonly<Record<string, string>>, place: Place) {
  const { apiId, accountId, region, now, routeKey } = place;
  const cookies = cookiesOf(request.headers);
  const path = decodedPath(request.path);
  return {
    version: "2.0",
    routeKey,
    rawPath: path,
    rawQueryString: request.query,
    ...(cookies.length > 0 && { cookies }),
    headers: headersOf(request.headers),
    ...(request.query !== "" && { queryStringParameters: parametersOf(request.query) }),
    ...(Object.keys(pathParameters).length > 0 && { pathParameters }),
    requestContext: {
      accountId,
      apiId,
      domainName: `${apiId}.execute-api.${region}.amazonaws.com`,
      domainPrefix: apiId,
      http: {
        method: request.method,
        path,
        protocol: "HTTP/1.1",
        sourceIp: request.ip,
        userAgent: first(request.headers, "user-agent") ?? "",
      },
      requestId: randomUUID(),
      routeKey,
      stage: "$default",
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...bodyOf(request),
  };
}
