import { randomUUID } from "node:crypto";
import { unBail, unBailleur, unLogementAccepte, unLogementPropose } from "../logements.ts";
import type { Monde } from "../monde.ts";
import { obtenir } from "./un-parcours.ts";

/** A refusal opens the home again; of two homes that someone stands for, a lease for one closes the other. */
export async function relouerEtClore(monde: Monde): Promise<void> {
  const bailleur = await unBailleur(monde);
  const { logementId, candidate } = await unLogementPropose(monde, bailleur);
  const { numeroUnique } = candidate;
  const refus = { numeroUnique, logementId, operationId: randomUUID(), accepte: false, refus: "LOY" };
  await obtenir(monde, "repondreProposition", refus, candidate.personne.cookie);
  await monde.systeme.ecouler();
  const rouvert = await obtenir(monde, "lireLogement", { logementId }, bailleur.cookie);
  if (Reflect.get(Object(rouvert.logement), "etat") !== "ouvert") throw new Error("le logement reste pris");
  const accepte = await unLogementAccepte(monde, bailleur);
  await obtenir(monde, "signerBail", unBail(accepte.logementId, accepte.candidate.numeroUnique), bailleur.cookie);
  await monde.systeme.ecouler();
}
