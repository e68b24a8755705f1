import type { CandidatureDuLogement, RaisonDeCloture } from "../../shared/attribution/candidature.ts";
import { cloreCandidature } from "../socle/clore-candidature.ts";
import type { Appel } from "../socle/http.ts";
import type { PourMouvoir } from "../socle/mouvoir.ts";
import type { AttributionsStore } from "../socle/stores/attributions.ts";

export type PourClore = Omit<PourMouvoir, "maintenant"> & { attributions: AttributionsStore };

/** Ends a candidature, on the demande and on the home that the agent is about to read again. */
export async function clore(
  logementId: string,
  candidature: CandidatureDuLogement,
  raison: RaisonDeCloture,
  contexte: PourClore & Appel,
): Promise<void> {
  await cloreCandidature(logementId, candidature, raison, contexte);
  await suivreCandidature(logementId, candidature.numeroUnique, contexte);
}

/** Copies to the home what the demande says of its candidature. */
export async function suivreCandidature(
  logementId: string,
  numeroUnique: string,
  { demandes, attributions }: PourClore,
): Promise<void> {
  const dossier = await demandes.lireDossier(numeroUnique);
  const sienne = dossier?.demande.candidatures?.find(({ logement }) => logement.logementId === logementId);
  if (sienne) await attributions.suivre(numeroUnique, sienne);
}
