import { Agent, type IncomingHttpHeaders, request as open } from "node:http";
import { z } from "zod";
import type { GateAnswer, GateRequest } from "./exchange.ts";
import { Refusal } from "./refusal.ts";

/**
 * Engines do not verify signatures, but DynamoDB Local keeps a set of tables per access key: everyone speaks to them as
 * this. `SNE_DYNAMODB_CLE` gives each test file a set of its own.
 */
export const engineCredentials = {
  get accessKeyId(): string {
    return process.env.SNE_DYNAMODB_CLE ?? "engine";
  },
  secretAccessKey: "engine",
};

const agent = new Agent({ keepAlive: true });
// hop by hop, or about the caller: the engine gets the gate's own
const dropped = ["host", "connection", "content-length", "transfer-encoding", "expect", "x-amz-security-token"];

export class Engine {
  readonly #base: URL;
  readonly #authorization: string;

  constructor(base: string, service: string, region: string) {
    this.#base = new URL(base);
    this.#authorization = `AWS4-HMAC-SHA256 Credential=${engineCredentials.accessKeyId}/20260101/${region}/${service}/aws4_request, SignedHeaders=host;x-amz-date, Signature=${"0".repeat(64)}`;
  }

  /** Sends a request whose path or body may have been rewritten, and brings the answer back. */
  forward({ method, path, query, headers, body }: GateRequest): Promise<GateAnswer> {
    const search = query.size > 0 ? `?${query}` : "";
    const { promise, resolve, reject } = Promise.withResolvers<GateAnswer>();
    const sent = open(
      new URL(this.#base),
      { agent, method, path: `${path}${search}`, headers: this.#headers(headers, body) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 502, headers: flat(answer.headers), body: Buffer.concat(chunks) }),
        );
      },
    );
    sent.on("error", (cause) => reject(new Refusal(503, "ServiceUnavailable", `The engine does not answer: ${cause}`)));
    sent.end(body);
    return promise;
  }

  /** A JSON call of the gate's own; the answer is checked by `schema`. */
  async call<T>(target: string, input: unknown, schema: z.ZodType<T>): Promise<T> {
    const answer = await this.forward({
      method: "POST",
      path: "/",
      query: new URLSearchParams(),
      headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": target },
      body: Buffer.from(JSON.stringify(input)),
    });
    const body: unknown = JSON.parse(answer.body.toString() || "{}");
    if (answer.status === 200) return schema.parse(body);
    const { __type = "InternalFailure", message = "" } = failure.parse(body);
    throw new Refusal(answer.status, __type.split("#").at(-1) ?? __type, message);
  }

  #headers(headers: IncomingHttpHeaders, body: Buffer): IncomingHttpHeaders {
    const kept = Object.entries(headers).filter(([name]) => !dropped.includes(name));
    return {
      ...Object.fromEntries(kept),
      host: this.#base.host,
      "content-length": String(body.length),
      "x-amz-date": "20260101T000000Z",
      authorization: this.#authorization,
    };
  }
}

const failure = z.looseObject({ __type: z.string().optional(), message: z.string().optional() });

// the gate answers on a connection of its own, whole, and at the SNE's time
const rewritten = ["connection", "keep-alive", "date", "transfer-encoding"];

const flat = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers)
      .filter(([name, value]) => value !== undefined && !rewritten.includes(name))
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(",") : (value ?? "")]),
  );
