import { nommerContact } from "../../shared/contact/nommer-contact.ts";
import { type Langue, langueDeCode } from "../../shared/langues.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";

export type PourLaLangue = { comptes: Pick<ComptesStore, "lire" | "lireParContact">; empreinte: Empreinte };

/** That of the account that the address opens; French for who has none yet. */
export async function langueDe(courriel: string, { comptes, empreinte }: PourLaLangue): Promise<Langue> {
  const compteId = await comptes.lireParContact(await empreinte("contact", nommerContact({ courriel })));
  const compte = compteId === undefined ? undefined : await comptes.lire(compteId);
  return langueDeCode(compte?.preferences?.langue);
}
