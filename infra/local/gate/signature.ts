import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { type GateRequest, header } from "./exchange.ts";
import { Refusal } from "./refusal.ts";

/** What a signed request says of itself (Signature Version 4, header or presigned query). */
export type Signed = {
  accessKeyId: string;
  /** yyyymmdd/region/service/aws4_request */
  scope: string;
  service: string;
  region: string;
  signedHeaders: readonly string[];
  signature: string;
  /** yyyymmddThhmmssZ */
  date: string;
  /** Seconds of validity of a presigned address. */
  expires?: number;
  sessionToken?: string;
};

const algorithm = "AWS4-HMAC-SHA256";
const skewAllowed = 15 * 60 * 1000;
const longestPresigned = 7 * 24 * 3600;

export const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, data: string): Buffer => createHmac("sha256", key).update(data).digest();

/** undefined when the request carries no signature at all: anonymous. */
export function readSignature(request: GateRequest): Signed | undefined {
  const authorization = header(request, "authorization");
  if (authorization) return fromHeader(request, authorization);
  return request.query.has("X-Amz-Signature") ? fromQuery(request) : undefined;
}

function fromHeader(request: GateRequest, authorization: string): Signed {
  const [, credential = "", signedHeaders = "", signature = ""] =
    /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(authorization) ??
    [];
  const sessionToken = header(request, "x-amz-security-token");
  return signed(credential, signedHeaders, signature, header(request, "x-amz-date") ?? "", { sessionToken });
}

function fromQuery({ query }: GateRequest): Signed {
  const read = (name: string): string => query.get(`X-Amz-${name}`) ?? "";
  const expires = Number(read("Expires"));
  if (read("Algorithm") !== algorithm || !(expires > 0 && expires <= longestPresigned))
    throw new Refusal(400, "AuthorizationQueryParametersError", "X-Amz-Algorithm or X-Amz-Expires is not valid");
  const sessionToken = query.get("X-Amz-Security-Token") ?? undefined;
  return signed(read("Credential"), read("SignedHeaders"), read("Signature"), read("Date"), { expires, sessionToken });
}

function signed(
  credential: string,
  signedHeaders: string,
  signature: string,
  date: string,
  { expires, sessionToken }: { expires?: number; sessionToken: string | undefined },
): Signed {
  const [accessKeyId, day, region, service, end] = credential.split("/");
  if (!accessKeyId || !day || !region || !service || end !== "aws4_request" || !date.startsWith(day))
    throw new Refusal(400, "IncompleteSignature", "The request signature does not conform to AWS standards");
  return {
    accessKeyId,
    scope: `${day}/${region}/${service}/aws4_request`,
    service,
    region,
    signedHeaders: signedHeaders.split(";"),
    signature,
    date,
    ...(expires !== undefined && { expires }),
    ...(sessionToken !== undefined && { sessionToken }),
  };
}

/** Throws the service's own refusal when the signature is not that of `secret`, too old, or covers too little. */
export function verifySignature(request: GateRequest, signed: Signed, secret: string, now: number): void {
  const date = header(request, "x-amz-date");
  const missing = uncovered(request, signed);
  if (missing.length > 0)
    throw new Refusal(403, "AccessDenied", "There were headers present in the request which were not signed", {
      HeadersNotSigned: missing.join(", "),
    });
  if (signed.expires === undefined && date !== signed.date) throw mismatch(signed);
  verifyAge(signed, now);
  const given = Buffer.from(signed.signature, "hex");
  const due = hmac(signingKey(secret, signed), stringToSign(request, signed));
  if (given.length !== due.length || !timingSafeEqual(given, due)) throw mismatch(signed);
}

/** AWS wants `host` and every `x-amz-*` header under the signature. */
function uncovered({ headers }: GateRequest, { signedHeaders }: Signed): string[] {
  const due = ["host", ...Object.keys(headers).filter((name) => name.startsWith("x-amz-"))];
  return due.filter((name) => !signedHeaders.includes(name));
}

function mismatch({ service }: Signed): Refusal {
  const message =
    "The request signature we calculated does not match the signature you provided. Check your key and signing method.";
  return service === "s3"
    ? new Refusal(403, "SignatureDoesNotMatch", message)
    : new Refusal(403, "InvalidSignatureException", message);
}

function verifyAge({ date, expires, service }: Signed, now: number): void {
  const signedAt = instant(date);
  if (expires !== undefined && now > signedAt + expires * 1000)
    throw new Refusal(403, "AccessDenied", "Request has expired", { ServerTime: new Date(now).toISOString() });
  const tooOld = expires === undefined && now - signedAt > skewAllowed;
  if (!(signedAt - now > skewAllowed) && !tooOld) return;
  throw service === "s3"
    ? new Refusal(
        403,
        "RequestTimeTooSkewed",
        "The difference between the request time and the current time is too large.",
      )
    : new Refusal(
        403,
        "InvalidSignatureException",
        `Signature expired: ${date} is not within 15 min. of the server's time`,
      );
}

const instant = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z")) || 0;

const keys = new Map<string, Buffer>();

/** The key of a day, a region and a service never changes: it is kept. */
function signingKey(secret: string, { scope }: Signed): Buffer {
  const name = `${secret}/${scope}`;
  const known = keys.get(name);
  if (known) return known;
  if (keys.size > 1000) keys.clear();
  const key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const made = Buffer.from(key);
  keys.set(name, made);
  return made;
}

function stringToSign(request: GateRequest, signed: Signed): string {
  return [algorithm, signed.date, signed.scope, sha256(canonicalRequest(request, signed))].join("\n");
}

function canonicalRequest(request: GateRequest, { service, signedHeaders }: Signed): string {
  return [
    request.method,
    // every service but S3 signs the path encoded once more
    service === "s3" ? request.path : encode(request.path).replaceAll("%2F", "/"),
    canonicalQuery(request.query),
    ...signedHeaders.map((name) => `${name}:${(header(request, name) ?? "").trim().replace(/ +/g, " ")}`),
    "",
    signedHeaders.join(";"),
    payloadHash(request, service),
  ].join("\n");
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function payloadHash(request: GateRequest, service: string): string {
  if (service !== "s3") return sha256(request.body);
  return header(request, "x-amz-content-sha256") ?? request.query.get("X-Amz-Content-Sha256") ?? "UNSIGNED-PAYLOAD";
}
