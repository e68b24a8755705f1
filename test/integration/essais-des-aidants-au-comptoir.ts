import { randomUUID } from "node:crypto";
import { type Entree, lireJson } from "../un-envoi.ts";
import { bientot, uneDemande } from "./aider.ts";
import type { Monde } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

/** Named on a paper signed today, until next month. */
export const unPapierSigne = (monde: Monde): Entree => ({
  operationId: randomUUID(),
  nom: "Samir B.",
  droits: ["modifier", "sensibles"],
  jusquAu: bientot(monde),
  signeLe: monde.systeme.horloge.aujourdhui(),
  certifie: true,
});

export const essaisDesAidantsAuComptoir = {
  nommerAidantAuComptoir: async (monde) => ({
    numeroUnique: await uneDemande(monde, await monde.unDemandeur()),
    ...unPapierSigne(monde),
  }),
  async revoquerAidantAuComptoir(monde, agent) {
    const numeroUnique = await uneDemande(monde, await monde.unDemandeur());
    const nomme = await monde.appeler(
      "nommerAidantAuComptoir",
      { numeroUnique, ...unPapierSigne(monde) },
      agent.cookie,
    );
    return { numeroUnique, mandatId: lireJson(nomme).mandatId, operationId: randomUUID() };
  },
} as const satisfies Record<string, Essai>;
