import { randomUUID } from "node:crypto";
import type { SessionLue, session } from "../../shared/api/session.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import { type ComptesStore, preferencesDe } from "../socle/stores/comptes.ts";
import { indexDeRevue } from "../socle/stores/comptes-a-revoir.ts";
import type { ConnexionsStore } from "../socle/stores/connexions.ts";
import { afficherContact } from "./contact.ts";
import { prendreLaLangue } from "./langue-du-compte.ts";
import { montrerSession, nouvelleSession } from "./nouvelle-session.ts";
import { organismeDe, type PourDireLOrganisme } from "./organisme-de-la-session.ts";
import { type PourProuver, type Preuve, prouverContact } from "./prouver-contact.ts";

type Dependances = PourProuver & PourDireLOrganisme & { comptes: ComptesStore; connexions: ConnexionsStore };
type Contexte = Dependances & Appel;

/** A lost race is run again; who loses three times asks for another code. */
const TOURS = 3;

type Premiere = Preuve & { langue: string | undefined };

/** The account of the contact, or the one that this first sign-in will create. */
async function compteDe({ contact, sujet, langue }: Premiere, { comptes, maintenant, aujourdhui }: Contexte) {
  const compteId = await comptes.lireParContact(sujet);
  return compteId
    ? { compteId }
    : {
        compteId: randomUUID(),
        nouveau: { ...contact, creeLe: maintenant.toISOString(), ...preferencesDe({ langue }) },
        aRevoir: indexDeRevue(aujourdhui),
      };
}

async function ouvrir(preuve: Premiere, contexte: Contexte): Promise<Reponse<SessionLue>> {
  for (let tour = 0; tour < TOURS; tour += 1) {
    const { compteId, ...creation } = await compteDe(preuve, contexte);
    const organisme = creation.nouveau ? {} : await organismeDe(compteId, contexte);
    if (!creation.nouveau) await prendreLaLangue(compteId, preuve.langue, contexte);
    const titulaire = {
      role: "demandeur",
      compteId,
      contact: afficherContact(preuve.contact),
      ...organisme,
    } as const;
    const { session, cookie } = nouvelleSession(titulaire, contexte);
    const { sujet: contact, code } = preuve;
    const issue = await contexte.connexions.ouvrir({ contact, code, session, ...creation });
    if (issue === "ouverte") return new Reponse(montrerSession(session), { cookies: [cookie] });
    if (issue === "code-consomme") break;
  }
  throw new Problem("code-incorrect");
}

export const ouvrirSession: Handler<typeof session.ouvrirSession, Dependances> = async (entree, contexte) =>
  ouvrir({ ...(await prouverContact(entree, contexte)), langue: entree.langue }, contexte);
