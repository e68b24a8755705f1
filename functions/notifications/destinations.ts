import type { Evenement } from "../../shared/demande/evenements.ts";
import { type AdressePostale, adressePostale } from "../../shared/envois/adresse-postale.ts";
import { type Langue, langueDeCode } from "../../shared/langues.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Compte } from "../socle/stores/comptes.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import type { Redaction } from "./messages/message.ts";

/** Where a message goes: one sending each. */
export type Destination =
  | { canal: "courriel"; a: string; langue: Langue }
  | { canal: "copie"; a: string }
  | { canal: "sms"; a: string }
  | { canal: "courrier"; adresse: AdressePostale; recommande: boolean; langue: Langue };

/** What an account knows how to reach; nothing when there is no account (any more). */
export type Contacts = Pick<Compte, "courriel" | "mobile" | "preferences">;

/** Every channel that the person has proved to be theirs. */
export const contactsVerifies = ({ courriel, mobile, preferences }: Contacts): Destination[] => [
  ...(courriel === undefined
    ? []
    : [{ canal: "courriel" as const, a: courriel, langue: langueDeCode(preferences?.langue) }]),
  ...(mobile === undefined ? [] : [{ canal: "sms" as const, a: mobile }]),
];

const faiteEnLigne = ({ type, canal }: Evenement): boolean =>
  canal === "portail" && (type === "demande-deposee" || type === "demande-renouvelee");

/** Post is for whoever never filed nor renewed on line, has no known e-mail, or asked for it (CCH, R. 441-2-7). */
const veutLaPoste = ({ courriel, preferences }: Contacts, { evenements }: DossierLu): boolean =>
  courriel === undefined || preferences?.courrier === true || !evenements.some(faiteEnLigne);

const partParLaPoste = (redaction: Redaction, contacts: Contacts, dossier: DossierLu): boolean =>
  redaction.courrier?.aDefaut ? contactsVerifies(contacts).length === 0 : veutLaPoste(contacts, dossier);

/** The letter of a message that may go by post, when the answers say where. */
export function parLaPoste(
  { courrier }: Redaction,
  { preferences }: Contacts,
  { demande }: DossierLu,
  communes: IndexCommunes,
): Destination[] {
  const adresse = courrier && adressePostale(demande.reponses, (code) => communeParCode(communes, code));
  const langue = langueDeCode(preferences?.langue);
  return adresse ? [{ canal: "courrier", adresse, recommande: courrier.recommande, langue }] : [];
}

/** Who helps the person gets what would go by post, when the person wants them to (cerfa 14069, page 1). */
function aQuiAide({ courrier }: Redaction, { demande }: DossierLu): Destination[] {
  const { estAide, aidantEnCopie, aidantCourriel } = demande.reponses;
  return courrier && !courrier.aDefaut && estAide === true && aidantEnCopie === true && aidantCourriel !== undefined
    ? [{ canal: "copie", a: aidantCourriel }]
    : [];
}

/** Where the message of an event goes. */
export const destinationsDe = (
  redaction: Redaction,
  contacts: Contacts,
  dossier: DossierLu,
  communes: IndexCommunes,
): Destination[] => [
  ...contactsVerifies(contacts),
  ...aQuiAide(redaction, dossier),
  ...(partParLaPoste(redaction, contacts, dossier) ? parLaPoste(redaction, contacts, dossier, communes) : []),
];
