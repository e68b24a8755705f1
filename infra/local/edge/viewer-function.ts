import { randomUUID } from "node:crypto";
import { Script } from "node:vm";
import { z } from "zod";
import type { Answer, Fields, ViewerRequest } from "./exchange.ts";

const single = z.object({ value: z.string() });
const several = single.extend({ multiValue: z.array(single).optional() });

/** Parameters by name. A record of zod would lose one that is called `__proto__`, which the edge lets through. */
const parameters = z
  .custom<object>((value) => typeof value === "object" && value !== null)
  .transform((value) => Object.entries(value))
  .pipe(z.array(z.tuple([z.string(), several])));

const request = z.object({ method: z.string(), uri: z.string(), querystring: parameters });

const response = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), single).default({}),
  body: z.union([z.string(), z.object({ data: z.string() }).transform(({ data }) => data)]).default(""),
});

/** What a CloudFront Function makes of a request: another address, or an answer of its own; or of an answer. */
export type ViewerFunction = {
  onRequest(request: ViewerRequest): Promise<ViewerRequest | Answer>;
  onResponse(request: ViewerRequest, answer: Answer): Promise<Answer>;
};

const fieldsOf = (headers: Fields): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, { value: values.join(",") }]));

function pairOf(pair: string): { name: string; value: string } {
  const [name = "", ...value] = pair.split("=");
  return { name, value: value.join("=") };
}

/** As CloudFront tells it: names and values as they were sent, still encoded. */
function querystringOf(query: string): Record<string, z.infer<typeof several>> {
  const pairs = query.split("&").filter(Boolean).map(pairOf);
  return Object.fromEntries(
    [...Map.groupBy(pairs, ({ name }) => name)].map(([name, named]) => {
      const values = named.map(({ value }) => ({ value }));
      return [name, { value: values[0]?.value ?? "", ...(values.length > 1 && { multiValue: values }) }];
    }),
  );
}

const queryOf = (querystring: z.infer<typeof parameters>): string =>
  querystring
    .flatMap(([name, { value, multiValue }]) => (multiValue ?? [{ value }]).map((each) => `${name}=${each.value}`))
    .join("&");

const eventOf = (
  eventType: "viewer-request" | "viewer-response",
  { method, path, query, headers, ip }: ViewerRequest,
): object => ({
  version: "1.0",
  context: { distributionDomainName: "", distributionId: "", eventType, requestId: randomUUID() },
  viewer: { ip },
  request: { method, uri: path, querystring: querystringOf(query), headers: fieldsOf(headers), cookies: {} },
});

const answerOf = ({ statusCode, headers, body }: z.infer<typeof response>): Answer => ({
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers).map(([name, { value }]) => [name, [value]])),
  body: Buffer.from(body),
});

/** CloudFront counts computing, this counts time: a machine that is busy elsewhere must not fail a page. */
const TIMEOUT_MS = 5_000;

/** Runs the code of a CloudFront Function on what comes from a viewer; nothing of Node is within its reach. */
export function viewerFunction(code: string): ViewerFunction {
  const script = new Script(`${code}\n;(async () => JSON.stringify(await handler(JSON.parse(event))))()`);
  async function run(event: object): Promise<unknown> {
    const result: unknown = await script.runInNewContext({ event: JSON.stringify(event) }, { timeout: TIMEOUT_MS });
    return JSON.parse(String(result));
  }
  return {
    async onRequest(viewer) {
      const value = await run(eventOf("viewer-request", viewer));
      const answered = response.safeParse(value);
      if (answered.success) return answerOf(answered.data);
      const { uri, querystring } = request.parse(value);
      return { ...viewer, path: uri, query: queryOf(querystring) };
    },
    async onResponse(viewer, answer) {
      const given = { statusCode: answer.status, headers: fieldsOf(answer.headers) };
      const value = await run({ ...eventOf("viewer-response", viewer), response: given });
      const { status, headers } = answerOf(response.parse(value));
      return { ...answer, status, headers };
    },
  };
}
