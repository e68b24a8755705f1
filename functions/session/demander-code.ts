import type { Contact } from "../../shared/api/formes.ts";
import type { session } from "../../shared/api/session.ts";
import { nommerContact } from "../../shared/contact/nommer-contact.ts";
import { type Langue, langueDeCode } from "../../shared/langues.ts";
import { courrielEn } from "../socle/courriel-en-langue.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Handler } from "../socle/http.ts";
import type { Mail } from "../socle/mail.ts";
import type { Redactions } from "../socle/redactions.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { Sms } from "../socle/sms.ts";
import type { CodesStore } from "../socle/stores/codes.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import { empreinteDuCode, tirerCode } from "./code.ts";
import { AUTRE_CODE_DANS_SECONDES, CODE_VALABLE_SECONDES, limites as frequences } from "./limites.ts";
import type { redaction } from "./redaction.ts";
import { smsDuCode } from "./sms-du-code.ts";

type Envoi = { mail: Mail; sms: Sms; redactionEn: Redactions<typeof redaction> };
type Dependances = Envoi & { empreinte: Empreinte; limites: LimitesStore; codes: CodesStore };

async function envoyerUnCourriel(code: string, a: string, langue: Langue, { mail, redactionEn }: Envoi) {
  const courriel = await courrielEn(langue, redactionEn, ({ lettreDuCode }) => lettreDuCode(code));
  return mail.envoyer({ a, ...courriel });
}

const envoyer = (code: string, contact: Contact, langue: Langue, envoi: Envoi): Promise<unknown> =>
  "courriel" in contact
    ? envoyerUnCourriel(code, contact.courriel, langue, envoi)
    : envoi.sms.envoyer({ a: contact.mobile, texte: smsDuCode(code), valableSecondes: CODE_VALABLE_SECONDES });

/** No account is looked for: neither the answer nor its time can tell whether there is one. */
export const demanderCode: Handler<typeof session.demanderCode, Dependances> = async (
  { contact, langue },
  contexte,
) => {
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
  await envoyer(code, contact, langueDeCode(langue), contexte);
  return { valableSecondes: CODE_VALABLE_SECONDES, autreCodeDansSecondes: AUTRE_CODE_DANS_SECONDES };
};
