import type { attribution as routes } from "../../shared/api/attribution.ts";
import { gereLeLogement } from "../../shared/attribution/droits.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { mouvoir, type PourMouvoir } from "../socle/mouvoir.ts";
import { type PourClore, suivreCandidature } from "./clore.ts";
import { logementPour, type PourVoir, relire } from "./logement-vu.ts";

/** The answer of someone who gave it on paper or by word of mouth: it counts like the one of the space. */
export const noterReponse: Handler<
  typeof routes.noterReponse,
  PourVoir & PourClore & Omit<PourMouvoir, "maintenant">
> = async ({ logementId, numeroUnique, operationId, refus }, contexte) => {
  const { agent, lu } = await logementPour(logementId, gereLeLogement, contexte);
  if (!lu.candidatures.some((candidature) => candidature.numeroUnique === numeroUnique))
    throw new Problem("demande-introuvable");
  const { guichet } = agent.poste;
  await mouvoir(
    {
      numeroUnique,
      operationId,
      acteur: { role: "agent", agent: agent.agent, guichet },
      canal: "guichet",
      guichet,
      decider: () => ({
        fait: { type: "proposition-repondue", donnees: { logementId, ...(refus && { refus }) } },
      }),
    },
    contexte,
  );
  await suivreCandidature(logementId, numeroUnique, contexte);
  return relire(logementId, contexte);
};
