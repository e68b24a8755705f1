import type { Lettre } from "./lettre.ts";

const SIGNATURE = ["Le service de la demande de logement social", "Ce message est automatique : inutile d’y répondre."];

/** Heading of the easy version, in mails and on paper. */
export const FACILE = "En facile à lire et à comprendre";

const echapper = (texte: string): string =>
  texte.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The letter for readers of plain text. */
export const enTexte = ({ titre, aRetenir, paragraphes, facile, lien }: Lettre): string =>
  [
    "Bonjour,",
    titre,
    ...(aRetenir ? [`${aRetenir.intitule} : ${aRetenir.valeur}`] : []),
    ...paragraphes,
    ...(facile ? [[FACILE, ...facile].join("\n")] : []),
    `${lien.texte} : ${lien.adresse}`,
    SIGNATURE.join("\n"),
  ].join("\n\n");

const aRetenirEnHtml = ({ intitule, valeur }: NonNullable<Lettre["aRetenir"]>): string =>
  `<p>${echapper(intitule)} :<br><strong style="font-size: 20px">${echapper(valeur)}</strong></p>\n`;

const facileEnHtml = (phrases: readonly string[]): string =>
  `\n<h2 style="font-size: 18px">${FACILE}</h2>\n<p style="font-size: 18px">${phrases.map(echapper).join("<br>\n")}</p>`;

/** The same, in HTML without images nor anything to fetch. */
export const enHtml = ({ objet, titre, aRetenir, paragraphes, facile, lien }: Lettre): string => `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${echapper(objet)}</title></head>
<body style="font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; color: #161616">
<p>Bonjour,</p>
<h1 style="font-size: 22px; color: #000091">${echapper(titre)}</h1>
${aRetenir ? aRetenirEnHtml(aRetenir) : ""}${paragraphes.map((paragraphe) => `<p>${echapper(paragraphe)}</p>`).join("\n")}${facile ? facileEnHtml(facile) : ""}
<p><a href="${echapper(lien.adresse)}" style="color: #000091">${echapper(lien.texte)}</a><br>${echapper(lien.adresse)}</p>
<p>${SIGNATURE.map(echapper).join("<br>\n")}</p>
</body>
</html>
`;
