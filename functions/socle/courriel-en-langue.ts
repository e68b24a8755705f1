import { francais, type Langue } from "../../shared/langues.ts";
import { type Corps, type corpsDe, type Dite, enCourriel, estEnFrancais } from "./habillage.ts";

/** The module that words the mails of a function, with the texts of a language in it. */
export type Redactions<T> = (langue: Langue) => Promise<T>;

/** French comes with the function; the others are laid beside it (`infra/bundles.ts`), and read when they are wanted. */
export const redactions =
  <T>(enFrancais: T): Redactions<T> =>
  async (langue) => {
    if (estEnFrancais(langue)) return enFrancais;
    const { redaction } = await import(new URL(`redaction.${langue.code}.mjs`, import.meta.url).href);
    return redaction;
  };

type Redacteur = { corpsDe: typeof corpsDe };

/** Pages that a mail leads to are those of its language. */
export const siteDans = (site: string, { prefixe }: Langue): string => `${site}${prefixe}`;

/** A mail in the language of the person; one that is translated has its French beneath, which a helper reads too. */
export async function courrielEn<T extends Redacteur>(
  langue: Langue,
  redactionEn: Redactions<T>,
  rediger: (redacteur: T, langue: Langue) => Dite,
): Promise<Corps> {
  async function dire(dans: Langue): Promise<Corps> {
    const redacteur = await redactionEn(dans);
    return redacteur.corpsDe(rediger(redacteur, dans), dans);
  }
  return enCourriel(await dire(langue), langue, estEnFrancais(langue) ? undefined : await dire(francais));
}
