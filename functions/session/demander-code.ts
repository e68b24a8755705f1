import type { Contact } from "../../shared/api/formes.ts";
import type { session } from "../../shared/api/session.ts";
import { nommerContact } from "../../shared/contact/nommer-contact.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Handler } from "../socle/http.ts";
import type { Mail } from "../socle/mail.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { Sms } from "../socle/sms.ts";
import type { CodesStore } from "../socle/stores/codes.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import { empreinteDuCode, tirerCode } from "./code.ts";
import { AUTRE_CODE_DANS_SECONDES, CODE_VALABLE_SECONDES, limites as frequences } from "./limites.ts";
import { courrielDuCode, smsDuCode } from "./message-du-code.ts";

type Envoi = { mail: Mail; sms: Sms };
type Dependances = Envoi & { empreinte: Empreinte; limites: LimitesStore; codes: CodesStore };

const envoyer = (code: string, contact: Contact, { mail, sms }: Envoi): Promise<unknown> =>
  "courriel" in contact
    ? mail.envoyer({ a: contact.courriel, ...courrielDuCode(code) })
    : sms.envoyer({ a: contact.mobile, texte: smsDuCode(code), valableSecondes: CODE_VALABLE_SECONDES });

/** No account is looked for: neither the answer nor its time can tell whether there is one. */
export const demanderCode: Handler<typeof session.demanderCode, Dependances> = async ({ contact }, contexte) => {
  const { empreinte, limites, codes, maintenant, reseau } = contexte;
  const [sujet, origine] = await Promise.all([
    empreinte("contact", nommerContact(contact)),
    empreinte("reseau", reseauDe(reseau)),
  ]);
  await limites.compter(`codes:${origine}`, frequences.codesParReseau, maintenant);
  await limites.compter(`codes:${sujet}`, frequences.codesParContact, maintenant);
  const code = tirerCode();
  await codes.enregistrer(sujet, {
    empreinte: await empreinteDuCode(empreinte, sujet, code),
    expireLe: Math.floor(maintenant.getTime() / 1000) + CODE_VALABLE_SECONDES,
  });
  await envoyer(code, contact, contexte);
  return { valableSecondes: CODE_VALABLE_SECONDES, autreCodeDansSecondes: AUTRE_CODE_DANS_SECONDES };
};
