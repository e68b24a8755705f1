import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

/** A request as it was sent: the path and the query still encoded, as they were signed. */
export type GateRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: Buffer;
};

export type GateAnswer = { status: number; headers: Readonly<Record<string, string>>; body: Buffer };

// DynamoDB refuses 16 MB, a file of statistics has 60 at most here: this only bounds memory
const largestBody = 256 * 1024 * 1024;

export async function readRequest(message: IncomingMessage): Promise<GateRequest> {
  const [path = "/", query = ""] = split(message.url ?? "/");
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of message) {
    length += chunk.length;
    if (length > largestBody) throw new Refusal(413, "RequestEntityTooLarge", "The request is too large");
    chunks.push(chunk);
  }
  return {
    method: message.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers: message.headers,
    body: Buffer.concat(chunks),
  };
}

function split(url: string): [string, string] {
  const mark = url.indexOf("?");
  return mark < 0 ? [url, ""] : [url.slice(0, mark), url.slice(mark + 1)];
}

/** A header as one string: several of the same name are joined as HTTP does. */
export function header({ headers }: { headers: IncomingHttpHeaders }, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join(",") : value;
}

export const json = (body: unknown, type = "application/x-amz-json-1.1"): GateAnswer => ({
  status: 200,
  headers: { "content-type": type },
  body: Buffer.from(JSON.stringify(body)),
});
