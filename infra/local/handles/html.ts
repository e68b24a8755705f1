import type { Answer, Fields } from "../edge/exchange.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? "");

const date = new Intl.DateTimeFormat("fr-FR", { timeZone: "UTC", dateStyle: "long" });

/** `2026-11-24` → `24 novembre 2026` */
export const longDate = (day: string): string => date.format(new Date(`${day}T00:00:00Z`));

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#161616}
article{border-top:1px solid #ddd;padding:1rem 0}h3{font-size:1.1rem;margin:0}.d{color:#595959;margin:.2rem 0}
pre{white-space:pre-wrap;font:inherit;background:#f6f6f6;padding:1rem;overflow-wrap:anywhere}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:1rem 0}
button{font:inherit;color:#fff;background:#000091;border:0;padding:.5rem 1rem;cursor:pointer}
table{border-collapse:collapse}th,td{text-align:left;padding:.3rem 1rem .3rem 0;border-bottom:1px solid #ddd}
td.n{text-align:right}progress{width:100%}`;

const page = (title: string, body: string): string => `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** A page of this machine alone: no script, nothing from elsewhere. */
export const html = (title: string, body: string, headers: Fields = {}): Answer => ({
  status: 200,
  headers: {
    "content-type": ["text/html; charset=utf-8"],
    "content-security-policy": [policy],
    "cache-control": ["no-store"],
    ...headers,
  },
  body: Buffer.from(page(title, body)),
});
