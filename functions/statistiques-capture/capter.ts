import { faitsDeLaVie, type LieuDe } from "../../shared/statistiques/faits-de-la-vie.ts";
import type { AnnonceDEvenement } from "../socle/annonce.ts";
import { log } from "../socle/log.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { LacStore } from "../socle/stores/lac.ts";

export type PourCapter = {
  demandes: Pick<DemandesStore, "lireDossier">;
  lac: Pick<LacStore, "deposer">;
  lieuDe: LieuDe;
};

/**
 * Sends to the lake the row of this event. It comes from the history alone, whatever happened since: told twice, late
 * or out of order, the same row is written at the same place.
 */
export async function capter({ numeroUnique, version, type }: AnnonceDEvenement, contexte: PourCapter): Promise<void> {
  const dossier = await contexte.demandes.lireDossier(numeroUnique);
  // purged meanwhile: its facts were frozen by the purge
  if (!dossier) return log("message-abandonne", { code: type });
  const fait = faitsDeLaVie(dossier.evenements, contexte.lieuDe).find((un) => un.version === version);
  if (!fait) throw new Error("an event was announced that its demande does not hold");
  await contexte.lac.deposer(fait);
}
