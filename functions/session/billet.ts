import { Problem } from "../../shared/problems.ts";
import { cookieAJeton } from "../socle/cookie-a-jeton.ts";
import type { Appel } from "../socle/http.ts";

/** What holds together the departure for FranceConnect, the return, and the choice of the account. */
const leBillet = cookieAJeton("__Host-sne-fc", "Lax");

export const BILLET_VALABLE_SECONDES = 10 * 60;

export const billetEfface = leBillet.efface;

/** A new one: its name in the table, when it ends there (epoch seconds), its cookie. */
export function nouveauBillet({ maintenant }: Pick<Appel, "maintenant">) {
  const { empreinte: billet, cookie } = leBillet.tirer(BILLET_VALABLE_SECONDES);
  return { billet, cookie, expireLe: Math.floor(maintenant.getTime() / 1000) + BILLET_VALABLE_SECONDES };
}

/** The one of this browser. */
export function lireBillet({ cookies }: Pick<Appel, "cookies">): string {
  const billet = leBillet.lire(cookies);
  if (billet === undefined) throw new Problem("franceconnect-expire");
  return billet;
}
