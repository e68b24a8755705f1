import { randomUUID } from "node:crypto";
import * as z from "zod";
import { lireJson } from "../un-envoi.ts";
import { inviterUnCollegue, recruter, SIRET_DU_CCAS, unOrganisme } from "./organiser.ts";
import type { Essai } from "./un-essai.ts";

const equipe = z.object({
  organisme: z.object({ membres: z.array(z.object({ membreId: z.string(), vous: z.boolean() })) }),
});

export const essaisDesStructures = {
  lireStructure: () => ({}),
  creerStructure: () => ({ operationId: randomUUID(), nom: "CCAS de Lyon", siret: SIRET_DU_CCAS, membre: "Léa D." }),
  inviterMembre: async (monde, lea) => ({
    structureId: await unOrganisme(monde, lea),
    operationId: randomUUID(),
    nom: "Omar T.",
    courriel: `${randomUUID()}@exemple.fr`,
    responsable: false,
  }),
  async rejoindreStructure(monde, collegue) {
    const lea = await monde.unDemandeur();
    return inviterUnCollegue(monde, lea, { structureId: await unOrganisme(monde, lea), collegue });
  },
  async retirerMembre(monde, lea) {
    const structureId = await unOrganisme(monde, lea);
    await recruter(monde, lea, { structureId, collegue: await monde.unDemandeur() });
    const lue = equipe.parse(lireJson(await monde.appeler("lireStructure", {}, lea.cookie)));
    return { structureId, membreId: lue.organisme.membres.find(({ vous }) => !vous)?.membreId };
  },
} as const satisfies Record<string, Essai>;
