import { expect, it } from "vitest";
import { aCachePolicy } from "../../../test/a-cache-policy.ts";
import type { ViewerRequest } from "./exchange.ts";
import { keptAnswers } from "./kept-answers.ts";

const policy = aCachePolicy(100);

const ask = (query: string): ViewerRequest => ({
  ...{ method: "GET", path: "/api/x", query, headers: {} },
  body: Buffer.alloc(0),
  ip: "",
});
const said = (cacheControl: string) => ({
  status: 200,
  headers: { "cache-control": [cacheControl] },
  body: Buffer.alloc(0),
});

/** For how many seconds it is kept. */
function lasts(cacheControl: string): number {
  let now = 0;
  const kept = keptAnswers(() => now);
  kept.keep(ask(""), said(cacheControl), policy);
  while (kept.find(ask(""))) now += 1000;
  return now / 1000;
}

it.each([
  ["public, max-age=60", 60],
  ["public, max-age=60, s-maxage=5", 5],
  ["public, max-age=60, s-maxage=0", 0],
  ["public, max-age=604800, s-maxage=31536000, immutable", 100],
  ["no-store", 0],
  ["private, max-age=60", 0],
  ["", 0],
])("« %s » se garde %i secondes", (cacheControl, seconds) => {
  expect(lasts(cacheControl)).toBe(seconds);
});

it("une question de trop chasse la plus ancienne", () => {
  const kept = keptAnswers(() => 0);
  for (let rank = 0; rank <= 500; rank += 1) kept.keep(ask(String(rank)), said("max-age=60"), policy);
  expect(kept.find(ask("0"))).toBeUndefined();
  expect(kept.find(ask("1"))).toBeDefined();
});
