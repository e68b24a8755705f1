import { francais, type Langue } from "../../shared/langues.ts";
import { type Corps, type corpsDe, type Dite, enCourriel, estEnFrancais } from "./habillage.ts";
import type { Redactions } from "./redactions.ts";

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
