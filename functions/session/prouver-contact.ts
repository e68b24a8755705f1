import type { Contact } from "../../shared/api/formes.ts";
import { nommerContact } from "../../shared/contact/nommer-contact.ts";
import { Problem } from "../../shared/problems.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Appel } from "../socle/http.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { CodesStore } from "../socle/stores/codes.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import { empreinteDuCode, estLeMeme } from "./code.ts";
import { limites as frequences } from "./limites.ts";

export type PourProuver = { empreinte: Empreinte; limites: LimitesStore; codes: Pick<CodesStore, "essayer"> };

/** A contact that has just proved to be the person's, and the fingerprint of the code that proved it. */
export type Preuve = { contact: Contact; sujet: string; code: string };

/** Counts a try; the code is not consumed yet, so that it is with what it opens. */
export async function prouverContact(
  { contact, code }: { contact: Contact; code: string },
  { empreinte, limites, codes, maintenant, reseau }: PourProuver & Appel,
): Promise<Preuve> {
  const [sujet, origine] = await Promise.all([
    empreinte("contact", nommerContact(contact)),
    empreinte("reseau", reseauDe(reseau)),
  ]);
  await limites.compter(`essais:${origine}`, frequences.essaisParReseau, maintenant);
  const [attendue, donnee] = await Promise.all([
    codes.essayer(sujet, maintenant),
    empreinteDuCode(empreinte, sujet, code),
  ]);
  if (attendue === undefined || !estLeMeme(attendue, donnee)) throw new Problem("code-incorrect");
  return { contact, sujet, code: donnee };
}
