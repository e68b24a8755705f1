import type { Answer } from "../edge/exchange.ts";

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { "content-type": ["application/json; charset=utf-8"], "cache-control": ["no-store"] },
  body: Buffer.from(JSON.stringify(value)),
});

/** A refusal as the API writes them (RFC 9457). */
export const problem = (status: number, code: string, title: string): Answer => ({
  status,
  headers: { "content-type": ["application/problem+json; charset=utf-8"] },
  body: Buffer.from(JSON.stringify({ type: "about:blank", status, code, title })),
});
