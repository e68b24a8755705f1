import { z } from "zod";
import type { Outcome } from "../lambda/invocation.ts";
import { type Answer, type Fields, message } from "./exchange.ts";

const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), value).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

const hasStatus = (payload: unknown): boolean =>
  typeof payload === "object" && payload !== null && "statusCode" in payload;

const failed = message(500, "Internal Server Error");

function fieldsOf({ headers, cookies }: z.infer<typeof structured>): Fields {
  const fields = Object.entries(headers ?? {}).map(([name, text]) => [name.toLowerCase(), [text]] as const);
  return {
    "content-type": ["text/plain; charset=utf-8"],
    ...Object.fromEntries(fields),
    ...(cookies && cookies.length > 0 && { "set-cookie": cookies }),
  };
}

/** Any JSON without a status is the body of a 200. */
const inferred = (payload: unknown): Answer => ({
  status: 200,
  headers: { "content-type": ["application/json"] },
  body: Buffer.from(typeof payload === "string" ? payload : JSON.stringify(payload)),
});

/** What the caller gets of a function's outcome, by payload format 2.0. */
export function answerOf(outcome: Outcome): Answer {
  if ("error" in outcome) return failed;
  const payload: unknown = JSON.parse(outcome.payload);
  if (!hasStatus(payload)) return inferred(payload);
  const parsed = structured.safeParse(payload);
  if (!parsed.success) return failed;
  const { statusCode, body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: fieldsOf(parsed.data),
    body: Buffer.from(body ?? "", isBase64Encoded ? "base64" : "utf8"),
  };
}
