import { randomUUID } from "node:crypto";
import { ajouterJours, jourAParis } from "../../shared/demande/delais.ts";
import type { DroitDeMandat } from "../../shared/mandat/mandat.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import type { Monde, Personne } from "./monde.ts";

/** A day of the coming month. */
export const bientot = (monde: Monde): string => ajouterJours(jourAParis(monde.systeme.horloge.maintenant()), 30);

export async function unBrouillon({ appeler }: Monde, { cookie }: Personne, reponses = desReponses()): Promise<string> {
  const commence = await appeler("creerBrouillon", { operationId: randomUUID(), reponses }, cookie);
  return String(lireJson(commence).brouillonId);
}

export async function uneDemande(monde: Monde, titulaire: Personne, reponses = desReponses()): Promise<string> {
  const depot = { brouillonId: await unBrouillon(monde, titulaire, reponses), version: 1, certifie: true };
  return String(lireJson(await monde.appeler("deposer", depot, titulaire.cookie)).numeroUnique);
}

/** Names this helper; gives what the mail says. */
export async function inviter(
  monde: Monde,
  titulaire: Personne,
  {
    reference,
    aidant,
    ...choisi
  }: {
    reference: string;
    aidant: Personne;
    droits?: DroitDeMandat[];
    nom?: string;
    jusquAu?: string;
    organisme?: boolean;
  },
): Promise<{ mandatId: string; code: string }> {
  const nommes = { operationId: randomUUID(), nom: "Samir B.", droits: [], jusquAu: bientot(monde), ...choisi };
  await monde.appeler("nommerAidant", { reference, courriel: aidant.contact, ...nommes }, titulaire.cookie);
  const recu = monde.systeme.courriers().findLast(({ a }) => a === aidant.contact);
  const [, code = ""] = /Votre code : (\w{12})/u.exec(recu?.texte ?? "") ?? [];
  const [, mandatId = ""] = /\/aider\/(\w+)/u.exec(recu?.texte ?? "") ?? [];
  return { mandatId, code };
}

/** Names them, and they accept. */
export async function aider(monde: Monde, titulaire: Personne, invite: Parameters<typeof inviter>[2]): Promise<string> {
  const invitation = await inviter(monde, titulaire, invite);
  await monde.appeler("accepterInvitation", invitation, invite.aidant.cookie);
  return invitation.mandatId;
}
