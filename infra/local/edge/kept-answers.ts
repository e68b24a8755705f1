import type { CacheConfig } from "../template/resources/cloudfront.ts";
import { type Answer, first, type ViewerRequest } from "./exchange.ts";

/** Past these, the oldest leaves: what an edge keeps is bounded by it, not by whom it serves. */
const KEPT = 500;

const seconds = (directives: string, name: string): number | undefined => {
  const said = new RegExp(`(?:^|[\\s,])${name}=(\\d+)`, "u").exec(directives)?.[1];
  return said === undefined ? undefined : Number(said);
};

/** How long an answer is kept: what it says of shared caches, then of any, within the bounds of the policy. */
function lifetime({ headers }: Answer, { MinTTL, DefaultTTL, MaxTTL }: CacheConfig): number {
  const said = first(headers, "cache-control") ?? "";
  if (/\b(?:no-store|no-cache|private)\b/u.test(said)) return MinTTL;
  const wished = seconds(said, "s-maxage") ?? seconds(said, "max-age") ?? DefaultTTL;
  return Math.min(MaxTTL, Math.max(MinTTL, wished));
}

type Kept = { answer: Answer; until: number };

/** What an edge location answers by itself: the same question, asked again before its answer is too old. */
export function keptAnswers(now: () => number = Date.now) {
  const kept = new Map<string, Kept>();
  const keyOf = ({ path, query }: ViewerRequest): string => `${path}?${query}`;
  return {
    find(request: ViewerRequest): Answer | undefined {
      const found = request.method === "GET" ? kept.get(keyOf(request)) : undefined;
      return found && found.until > now() ? found.answer : undefined;
    },
    keep(request: ViewerRequest, answer: Answer, policy: CacheConfig): void {
      const lasts = lifetime(answer, policy);
      // errors are kept ten seconds by CloudFront: not here
      if (request.method !== "GET" || answer.status !== 200 || lasts === 0) return;
      kept.delete(keyOf(request));
      kept.set(keyOf(request), { answer, until: now() + lasts * 1000 });
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    },
  };
}
