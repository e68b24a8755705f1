import { randomUUID } from "node:crypto";
import { lireJson } from "../un-envoi.ts";
import type { Monde, Personne } from "./monde.ts";

/** A number that the sum of its digits proves. */
export const SIRET_DU_CCAS = "26690123500017";

/** The CCAS of Lyon, that this person answers for. */
export async function unOrganisme({ appeler }: Monde, { cookie }: Personne, membre = "Léa D."): Promise<string> {
  const neuf = { operationId: randomUUID(), nom: "CCAS de Lyon", siret: SIRET_DU_CCAS, membre };
  const recu = await appeler("creerStructure", neuf, cookie);
  if (recu.statut !== 201) throw new Error(`creerStructure : ${recu.statut} ${recu.octets}`);
  return String(lireJson(recu).structureId);
}

/** Invites a colleague; gives what the mail says. */
export async function inviterUnCollegue(
  { appeler, systeme }: Monde,
  responsable: Personne,
  {
    structureId,
    collegue,
    nom = "Omar T.",
    responsable: deux = false,
  }: { structureId: string; collegue: Personne; nom?: string; responsable?: boolean },
): Promise<{ structureId: string; code: string }> {
  const invite = { structureId, operationId: randomUUID(), nom, courriel: collegue.contact, responsable: deux };
  await appeler("inviterMembre", invite, responsable.cookie);
  const recu = systeme.courriers().findLast(({ a }) => a === collegue.contact);
  return { structureId, code: /Votre code : (\w{12})/u.exec(recu?.texte ?? "")?.[1] ?? "" };
}

/** Invites them, and they come. */
export async function recruter(
  monde: Monde,
  responsable: Personne,
  invite: Parameters<typeof inviterUnCollegue>[2],
): Promise<void> {
  const ralliement = await inviterUnCollegue(monde, responsable, invite);
  await monde.appeler("rejoindreStructure", ralliement, invite.collegue.cookie);
}
