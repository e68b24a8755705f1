import { randomUUID } from "node:crypto";
import * as z from "zod";
import { contrat, type NomDeRoute } from "../../../shared/api/contrat.ts";
import type { Fonction } from "../../../shared/api/route.ts";
import { desReponses } from "../../des-reponses.ts";
import { type Entree, lireJson } from "../../un-envoi.ts";
import { estRouteDAgent, posteQuiPeut } from "../droits-des-routes.ts";
import { essais } from "../essais-des-routes.ts";
import type { Monde, Personne } from "../monde.ts";

/** Everything that a function does, so that each of its rights is used; throws at the first thing that fails. */
export type Parcours = (monde: Monde) => Promise<void>;

const estDuContrat = (nom: string): nom is NomDeRoute => Object.hasOwn(contrat, nom);

export async function obtenir({ appeler }: Monde, nom: NomDeRoute, entree: Entree, cookie?: string, statut?: number) {
  const recu = await appeler(nom, entree, cookie);
  if (recu.statut !== (statut ?? contrat[nom].status)) throw new Error(`${nom} : ${recu.statut} ${recu.octets}`);
  return lireJson(recu);
}

/** One good request for each route of the function. */
export const sesRoutes =
  (fonction: Fonction): Parcours =>
  async (monde) => {
    for (const nom of Object.keys(contrat).filter(estDuContrat)) {
      if (contrat[nom].fonction !== fonction) continue;
      const titulaire = estRouteDAgent(nom) ? await monde.unAgent(posteQuiPeut(nom)) : await monde.unDemandeur();
      await obtenir(monde, nom, await essais[nom](monde, titulaire), titulaire.cookie);
    }
  };

export const deposer = async (
  monde: Monde,
  { cookie }: Personne,
  statut = 201,
  reponses = desReponses(),
): Promise<void> => {
  const brouillon = { operationId: randomUUID(), reponses };
  const { brouillonId } = await obtenir(monde, "creerBrouillon", brouillon, cookie);
  await obtenir(monde, "deposer", { brouillonId, version: 1, certifie: true }, cookie, statut);
};

export const demain = (jour: string): string => new Date(Date.parse(jour) + 86_400_000).toISOString().slice(0, 10);

export const unDossier = async (monde: Monde, titulaire: Personne): Promise<string> => {
  await deposer(monde, titulaire);
  const { demandes } = await obtenir(monde, "listerDemandes", {}, titulaire.cookie);
  return z.array(z.object({ numeroUnique: z.string() })).parse(demandes)[0]?.numeroUnique ?? "";
};
