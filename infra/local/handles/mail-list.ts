import type { Courrier } from "../gate/courriers.ts";
import { escaped } from "./html.ts";

/** Years of mails: the page shows the last ones. */
const shown = 200;

const shownDate = new Intl.DateTimeFormat("fr-FR", { timeZone: "Europe/Paris", dateStyle: "long", timeStyle: "short" });

const canaux = { courriel: "Courriel", sms: "SMS" } as const;

const link = (address: string): string => `<li><a href="${escaped(address)}">${escaped(address)}</a></li>`;

function links(addresses: readonly string[]): string {
  const followed = addresses.filter((each) => /^https?:/u.test(each));
  return followed.length === 0 ? "" : `<ul>${followed.map(link).join("")}</ul>`;
}

const article = ({ canal, a, objet, texte, liens, date }: Courrier): string => `
<article>
<h3>${escaped(objet ?? "Sans objet")}</h3>
<p class="d">${canaux[canal]} à ${escaped(a)}, <time datetime="${escaped(date)}">${shownDate.format(new Date(date))}</time></p>
<pre>${escaped(texte)}</pre>
${links(liens)}
</article>`;

const howMany = ({ length }: readonly Courrier[]): string =>
  length > shown ? `<p>Voici les ${shown} derniers, sur ${length}.</p>` : "";

/** What was sent, for a person to read, the newest first. */
export const mailList = (courriers: readonly Courrier[]): string => `
<h2 id="courriers">Courriels et SMS envoyés</h2>
<p>Rien ne part d’ici pour de vrai : voici ce que les personnes auraient reçu, le plus récent en premier.</p>
${courriers.length === 0 ? "<p>Aucun envoi pour l’instant.</p>" : howMany(courriers)}
${courriers.slice(-shown).reverse().map(article).join("")}`;
