import { type Contact, contact } from "../../../shared/api/formes.ts";
import type { FauteCode } from "../../../shared/formulaire/fautes.ts";

/** One box for both: an address has an @, a number has none. */
export function lireContact(saisie: string): Contact | FauteCode {
  const dit = saisie.trim();
  if (dit === "") return "joignable-nulle-part";
  const estCourriel = dit.includes("@");
  const { success, data } = contact.safeParse(estCourriel ? { courriel: dit } : { mobile: dit });
  if (success) return data;
  return estCourriel ? "courriel-invalide" : "mobile-invalide";
}
