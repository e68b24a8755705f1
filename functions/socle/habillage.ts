import { francais, type Langue } from "../../shared/langues.ts";
import type { Lettre } from "./lettre.ts";
import type { Courriel } from "./mail.ts";

const BONJOUR = "Bonjour,";
const SIGNATURE = ["Le service de la demande de logement social", "Ce message est automatique : inutile d’y répondre."];

/** Heading of the easy version, in mails and on paper. */
export const FACILE = "En facile à lire et à comprendre";

const FRANCAIS_PLUS_BAS = "Le même message en français est plus bas.";
const NON_RELUE = "Personne n’a encore relu cette traduction : en cas de doute, seul compte le message en français.";

/** What a mail says; one that bears a code leads nowhere. */
export type Dite = Omit<Lettre, "lien"> & Partial<Pick<Lettre, "lien">>;

/** A letter as a mail says it: plain text, and what stands in the page that the mail is. */
export type Corps = Pick<Courriel, "objet" | "texte" | "html">;

const echapper = (texte: string): string =>
  texte.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Numbers and addresses read from left to right, in a text of the other direction too (Unicode isolates). */
const isoler = (texte: string, { sens }: Langue): string => (sens === "rtl" ? `\u2066${texte}\u2069` : texte);

/** What leads to what follows: only French puts a space before it. */
const deuxPoints = (langue: Langue): string => (estEnFrancais(langue) ? " :" : ":");

/** Said first in a mail that is a translation. */
const avertir = (langue: Langue): string[] =>
  estEnFrancais(langue) ? [] : [FRANCAIS_PLUS_BAS, ...(langue.relue ? [] : [NON_RELUE])];

/** Easy French is French, with what is easy to read said first. */
export const estEnFrancais = ({ code }: Langue): boolean => code.startsWith(francais.code);

const ranger = <T>(facile: T[], reste: T[], langue: Langue): T[] =>
  langue === francais || !estEnFrancais(langue) ? [...reste, ...facile] : [...facile, ...reste];

/** The letter for readers of plain text. */
const enTexte = ({ titre, aRetenir, paragraphes, facile, lien }: Dite, langue: Langue): string =>
  [
    ...avertir(langue),
    BONJOUR,
    titre,
    ...(aRetenir ? [`${aRetenir.intitule}${deuxPoints(langue)} ${isoler(aRetenir.valeur, langue)}`] : []),
    ...ranger(facile ? [[FACILE, ...facile].join("\n")] : [], [...paragraphes], langue),
    ...(lien ? [`${lien.texte}${deuxPoints(langue)} ${isoler(lien.adresse, langue)}`] : []),
    SIGNATURE.join("\n"),
  ].join("\n\n");

const aRetenirEnHtml = ({ intitule, valeur }: NonNullable<Lettre["aRetenir"]>, langue: Langue): string =>
  `<p>${echapper(intitule)}${deuxPoints(langue)}<br><strong style="font-size: 20px"><bdi dir="ltr">${echapper(valeur)}</bdi></strong></p>`;

const facileEnHtml = (phrases: readonly string[]): string =>
  `<h2 style="font-size: 18px">${FACILE}</h2>\n<p style="font-size: 18px">${phrases.map(echapper).join("<br>\n")}</p>`;

const lienEnHtml = ({ texte, adresse }: Lettre["lien"]): string =>
  `<p><a href="${echapper(adresse)}" style="color: #000091">${echapper(texte)}</a><br><bdi dir="ltr">${echapper(adresse)}</bdi></p>`;

const paragrapheEnHtml = (paragraphe: string): string => `<p>${echapper(paragraphe)}</p>`;

function enHtml({ titre, aRetenir, paragraphes, facile, lien }: Dite, langue: Langue): string {
  const avertis = avertir(langue).map((dit) => `<p style="font-size: 14px">${echapper(dit)}</p>`);
  return [
    ...avertis,
    paragrapheEnHtml(BONJOUR),
    `<h1 style="font-size: 22px; color: #000091">${echapper(titre)}</h1>`,
    ...(aRetenir ? [aRetenirEnHtml(aRetenir, langue)] : []),
    ...ranger(facile ? [facileEnHtml(facile)] : [], paragraphes.map(paragrapheEnHtml), langue),
    ...(lien ? [lienEnHtml(lien)] : []),
    `<p>${SIGNATURE.map(echapper).join("<br>\n")}</p>`,
  ].join("\n");
}

export const corpsDe = (lettre: Dite, langue: Langue = francais): Corps => ({
  objet: lettre.objet,
  texte: enTexte(lettre, langue),
  html: enHtml(lettre, langue),
});

/** A whole mail, without images nor anything to fetch: what it says, and the French of what is translated beneath. */
export const enCourriel = ({ objet, texte, html }: Corps, langue: Langue = francais, enFrancais?: Corps): Corps => ({
  objet,
  texte: enFrancais ? `${texte}\n\n— ${francais.nom} —\n\n${enFrancais.objet}\n\n${enFrancais.texte}` : texte,
  html: `<!doctype html>
<html lang="${langue.code}" dir="${langue.sens}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${echapper(objet)}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #161616">
${html}${
  enFrancais
    ? `\n<hr>\n<div lang="${francais.code}" dir="${francais.sens}">\n<p><strong>${francais.nom}</strong></p>\n${enFrancais.html}\n</div>`
    : ""
}
</body>
</html>
`,
});
