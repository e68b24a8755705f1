import type { Answer } from "./exchange.ts";

/** One range of bytes: `a-b`, `a-`, or the last `n`; anything else is read as if nothing were asked. */
function bounds(range: string | undefined, size: number): [number, number] | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/u.exec(range ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  if (from === "") return [Math.max(0, size - Number(to)), size - 1];
  return [Number(from), to === "" ? size - 1 : Math.min(Number(to), size - 1)];
}

/** The part of an object that is asked for, as S3 gives it. */
export function ranged(answer: Answer, range: string | undefined): Answer {
  const size = answer.body.length;
  const headers = { ...answer.headers, "accept-ranges": ["bytes"] };
  const asked = bounds(range, size);
  if (asked === undefined) return { ...answer, headers };
  const [from, to] = asked;
  if (from > to) return { status: 416, headers: { "content-range": [`bytes */${size}`] }, body: Buffer.alloc(0) };
  return {
    status: 206,
    headers: { ...headers, "content-range": [`bytes ${from}-${to}/${size}`] },
    body: answer.body.subarray(from, to + 1),
  };
}
