import { type CandidatureDuLogement, estOuverte, type RaisonDeCloture } from "../../shared/attribution/candidature.ts";
import { candidatureEst } from "../../shared/demande/candidatures.ts";
import { mouvoir, type PourMouvoir } from "./mouvoir.ts";

/** Ends a candidature of which nothing more will come; done again, it changes nothing. */
export async function cloreCandidature(
  logementId: string,
  candidature: CandidatureDuLogement,
  raison: RaisonDeCloture,
  contexte: PourMouvoir,
): Promise<void> {
  if (!estOuverte(candidature)) return;
  await mouvoir(
    {
      numeroUnique: candidature.numeroUnique,
      operationId: `cloture-${logementId}`,
      acteur: { role: "systeme" },
      canal: "systeme",
      decider: ({ demande }) =>
        demande.etat === "active" &&
        candidatureEst(demande, logementId, "presentee", "en-attente", "proposee", "acceptee")
          ? { fait: { type: "candidature-close", donnees: { logementId, raison } } }
          : undefined,
    },
    contexte,
  );
}
