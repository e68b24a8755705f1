import type { Answer } from "../edge/exchange.ts";
import type { Courrier } from "../gate/courriers.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? "");

const shownDate = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", dateStyle: "long", timeStyle: "short" });

const canaux = { courriel: "Courriel", sms: "SMS" } as const;

const link = (address: string): string => `<li><a href="${escaped(address)}">${escaped(address)}</a></li>`;

const article = ({ canal, a, objet, texte, liens, date }: Courrier): string => `
<article>
<h2>${escaped(objet ?? "Sans objet")}</h2>
<p class="d">${canaux[canal]} à ${escaped(a)}, <time datetime="${escaped(date)}">${shownDate.format(new Date(date))}</time></p>
<pre>${escaped(texte)}</pre>
${
  liens.length > 0
    ? `<ul>${liens
        .filter((each) => /^https?:/u.test(each))
        .map(link)
        .join("")}</ul>`
    : ""
}
</article>`;

const style =
  "body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#161616}" +
  "article{border-top:1px solid #ddd;padding:1rem 0}h2{font-size:1.1rem;margin:0}.d{color:#666;margin:.2rem 0}" +
  "pre{white-space:pre-wrap;font:inherit;background:#f6f6f6;padding:1rem;overflow-wrap:anywhere}";

const page = (today: string, courriers: readonly Courrier[]): string => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Courriers et SMS envoyés</title>
<style>${style}</style>
<h1>Courriers et SMS envoyés</h1>
<p>Rien ne part d’ici pour de vrai : voici ce que les personnes auraient reçu, le plus récent en premier. Nous sommes le ${today}.</p>
${courriers.length === 0 ? "<p>Aucun envoi pour l’instant.</p>" : [...courriers].reverse().map(article).join("")}
</html>`;

/** What was sent, for a person to read. */
export const mailPage = (today: string, courriers: readonly Courrier[]): Answer => ({
  status: 200,
  headers: {
    "content-type": ["text/html; charset=utf-8"],
    "content-security-policy": ["default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"],
    "cache-control": ["no-store"],
  },
  body: Buffer.from(page(today, courriers)),
});
