import type { Contact } from "../../../shared/api/formes.ts";
import { afficherMobile } from "../../../shared/contact/mobile.ts";
import type { Valeur } from "../../../shared/formulaire/champ.ts";

type Reponses = Record<string, Valeur>;

/** A person who asks for themselves has just told how to reach them: they need not type it twice. */
export function premieresReponses(reponses: Reponses, contact: Contact | undefined): Reponses {
  if (reponses.pourQui !== "moi" || !contact) return reponses;
  return "courriel" in contact
    ? { ...reponses, courriel: contact.courriel }
    : { ...reponses, telephone: afficherMobile(contact.mobile) };
}
