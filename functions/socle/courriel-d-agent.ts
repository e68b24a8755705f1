import { corpsDe, enCourriel } from "./habillage.ts";
import type { Lettre } from "./lettre.ts";
import type { Mail } from "./mail.ts";

/** What writes to bodies and agents: the sender, and where the site is. */
export type PourEcrire = { mail: Mail; site: string };

export const envoyerLettre = ({ mail }: PourEcrire, a: string, lettre: Lettre): Promise<string> =>
  mail.envoyer({ a, ...enCourriel(corpsDe(lettre)) });

export const versLeGuichet = ({ site }: PourEcrire) => ({ texte: "Se connecter", adresse: `${site}/guichet` });
