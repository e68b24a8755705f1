import type { Page } from "playwright-core";
import type { Langue } from "../../../shared/langues.ts";
import { lireTousLesTextes } from "../../../web/langues/textes.ts";

/** Words that a French sentence has and that no name of a body, of a paper or of a place needs. */
const MOTS_FRANCAIS = /\b(?:vous|votre|vos|nous|est|sont|une|dans|avec|cette|ces|mais|aux|pas|qui)\b/giu;

/** Texts that the page says to everyone, one for each element; what is knowingly in French bears its language. */
const textesDits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { lang } = document.documentElement;
    const marcheur = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const dits: string[] = [];
    for (let noeud = marcheur.nextNode(); noeud; noeud = marcheur.nextNode()) {
      const { parentElement: parent } = noeud;
      const texte = noeud.textContent?.trim() ?? "";
      const dans = parent?.closest("[lang]")?.getAttribute("lang");
      if (texte !== "" && dans === lang && !parent?.matches("script, style, noscript, noscript *")) dits.push(texte);
    }
    return dits;
  });

/** Sentences left in French on a page of another language. */
export async function francaisReste(page: Page, langue: Langue): Promise<string[]> {
  const traduites = [...lireTousLesTextes(langue).values()];
  const dites = new Set(traduites.map(({ dit }) => dit));
  const francaises = new Set(traduites.map(({ fr }) => fr).filter((fr) => typeof fr === "string" && !dites.has(fr)));
  const restees = (await textesDits(page)).filter(
    (texte) =>
      francaises.has(texte) || (!langue.code.startsWith("fr") && (texte.match(MOTS_FRANCAIS) ?? []).length > 1),
  );
  return [...new Set(restees)].map((texte) => `en français : ${texte}`);
}
