import { type Answer, first, type Origin } from "../edge/exchange.ts";
import { longDate } from "./html.ts";

const css = `.horloge-locale{position:fixed;left:.5rem;bottom:.5rem;z-index:2000;font:.875rem/1.4 Marianne,arial,sans-serif}
.horloge-locale a{display:block;padding:.25rem .5rem;color:#fff;background:#3a3a3a}
@media print{.horloge-locale{display:none}}
`;

export const badgeStyle: Answer = {
  status: 200,
  headers: { "content-type": ["text/css; charset=utf-8"], "cache-control": ["no-cache"] },
  body: Buffer.from(css),
};

const badge = (today: string): string =>
  '<link rel="stylesheet" href="/_local/badge.css">' +
  '<aside class="horloge-locale" aria-label="Démonstration">' +
  `<a href="/_local/">Horloge de démonstration : ${longDate(today)}</a></aside>`;

const isPage = ({ status, headers }: Answer): boolean =>
  status === 200 && /^text\/html\b/u.test(first(headers, "content-type") ?? "");

/** A page as it would be served, with a link to the clock at its end: only here, and never in what is deployed. */
export function withBadge(site: Origin, today: () => string): Origin {
  return async (request) => {
    const isDocument = request.method === "GET" && first(request.headers, "sec-fetch-dest") === "document";
    if (!isDocument) return site(request);
    // whole and not compressed, so that there is something to write in
    const { "accept-encoding": _, "if-none-match": __, ...headers } = request.headers;
    const answer = await site({ ...request, headers });
    if (!isPage(answer)) return answer;
    const { etag: ___, ...kept } = answer.headers;
    const page = answer.body.toString().replace(/<\/body>(?![\s\S]*<\/body>)/u, `${badge(today())}</body>`);
    return { ...answer, headers: { ...kept, "cache-control": ["no-store"] }, body: Buffer.from(page) };
  };
}
