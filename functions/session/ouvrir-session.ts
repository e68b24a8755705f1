import { randomUUID } from "node:crypto";
import type { Contact } from "../../shared/api/formes.ts";
import type { SessionLue, session } from "../../shared/api/session.ts";
import { nommerContact } from "../../shared/contact/nommer-contact.ts";
import { Problem } from "../../shared/problems.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import { reseauDe } from "../socle/reseau.ts";
import type { CodesStore } from "../socle/stores/codes.ts";
import type { ComptesStore } from "../socle/stores/comptes.ts";
import { indexDeRevue } from "../socle/stores/comptes-a-revoir.ts";
import type { ConnexionsStore } from "../socle/stores/connexions.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import { empreinteDuCode, estLeMeme } from "./code.ts";
import { afficherContact } from "./contact.ts";
import { limites as frequences } from "./limites.ts";
import { montrerSession, nouvelleSession } from "./nouvelle-session.ts";

type Dependances = {
  empreinte: Empreinte;
  limites: LimitesStore;
  codes: CodesStore;
  comptes: ComptesStore;
  connexions: ConnexionsStore;
};
type Contexte = Dependances & Appel;

/** A contact that has just proved to be the person's, and the fingerprint of the code that proved it. */
type Preuve = { contact: Contact; sujet: string; code: string };

/** A lost race is run again; who loses three times asks for another code. */
const TOURS = 3;

/** The account of the contact, or the one that this first sign-in will create. */
async function compteDe({ contact, sujet }: Preuve, { comptes, maintenant, aujourdhui }: Contexte) {
  const compteId = await comptes.lireParContact(sujet);
  return compteId
    ? { compteId }
    : {
        compteId: randomUUID(),
        nouveau: { ...contact, creeLe: maintenant.toISOString() },
        aRevoir: indexDeRevue(aujourdhui),
      };
}

async function ouvrir(preuve: Preuve, contexte: Contexte): Promise<Reponse<SessionLue>> {
  for (let tour = 0; tour < TOURS; tour += 1) {
    const { compteId, ...creation } = await compteDe(preuve, contexte);
    const titulaire = { role: "demandeur", compteId, contact: afficherContact(preuve.contact) } as const;
    const { session, cookie } = nouvelleSession(titulaire, contexte);
    const { sujet: contact, code } = preuve;
    const issue = await contexte.connexions.ouvrir({ contact, code, session, ...creation });
    if (issue === "ouverte") return new Reponse(montrerSession(session), { cookies: [cookie] });
    if (issue === "code-consomme") break;
  }
  throw new Problem("code-incorrect");
}

export const ouvrirSession: Handler<typeof session.ouvrirSession, Dependances> = async (
  { contact, code },
  contexte,
) => {
  const { empreinte, limites, codes, maintenant, reseau } = contexte;
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
  return ouvrir({ contact, sujet, code: donnee }, contexte);
};
