import { pattern } from "../conditions.ts";
import { type GateAnswer, type GateRequest, header } from "../exchange.ts";
import { Refusal } from "../refusal.ts";
import type { CorsRule } from "../resources.ts";

/** The first rule of the bucket that lets this page make this request. */
function ruleFor(rules: readonly CorsRule[], origin: string, method: string, headers: readonly string[]) {
  return rules.find(
    ({ allowedOrigins, allowedMethods, allowedHeaders }) =>
      allowedOrigins.some((each) => pattern(each).test(origin)) &&
      allowedMethods.includes(method) &&
      headers.every((name) => allowedHeaders.some((each) => pattern(each.toLowerCase()).test(name))),
  );
}

const varied = "Origin, Access-Control-Request-Headers, Access-Control-Request-Method";

function granted({ allowedOrigins, allowedMethods, exposedHeaders }: CorsRule, origin: string): Record<string, string> {
  return {
    ...(allowedOrigins.includes("*")
      ? { "access-control-allow-origin": "*" }
      : { "access-control-allow-origin": origin, "access-control-allow-credentials": "true" }),
    "access-control-allow-methods": allowedMethods.join(", "),
    ...(exposedHeaders.length > 0 && { "access-control-expose-headers": exposedHeaders.join(", ") }),
    vary: varied,
  };
}

/** Answers `OPTIONS`, which a browser sends without any signature. */
export function preflight(request: GateRequest, rules: readonly CorsRule[]): GateAnswer {
  const origin = header(request, "origin") ?? "";
  const method = header(request, "access-control-request-method") ?? "";
  const asked = (header(request, "access-control-request-headers") ?? "")
    .split(",")
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== "");
  const rule = ruleFor(rules, origin, method, asked);
  if (!rule) throw new Refusal(403, "AccessForbidden", "CORSResponse: This CORS request is not allowed.");
  const headers = {
    ...granted(rule, origin),
    ...(asked.length > 0 && { "access-control-allow-headers": asked.join(", ") }),
    ...(rule.maxAge !== undefined && { "access-control-max-age": String(rule.maxAge) }),
  };
  return { status: 200, headers, body: Buffer.alloc(0) };
}

/** Adds to any answer what the page that asked may read of it. */
export function withCors(request: GateRequest, answer: GateAnswer, rules: readonly CorsRule[]): GateAnswer {
  const origin = header(request, "origin");
  const rule =
    origin === undefined || request.method === "OPTIONS" ? undefined : ruleFor(rules, origin, request.method, []);
  return origin === undefined || !rule
    ? answer
    : { ...answer, headers: { ...answer.headers, ...granted(rule, origin) } };
}
