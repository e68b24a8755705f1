import type { EnvoiDeFichier } from "../../shared/api/pieces.ts";
import type { FichiersStore } from "./stores/fichiers.ts";
import { cleDeFichier, fichiersDe, type Piece } from "./stores/piece.ts";

export type PourEnvoyer = { fichiers: Pick<FichiersStore, "adresseDEnvoi"> };

/** Where to send each file that has not come yet; what was judged is waited for no longer. */
export function envoisDe(
  piece: Piece,
  { fichiers, maintenant }: PourEnvoyer & { maintenant: Date },
): Promise<EnvoiDeFichier[]> {
  const attendus = piece.jugement ? [] : fichiersDe(piece).filter(([, { recuLe }]) => recuLe === undefined);
  return Promise.all(
    attendus.map(async ([fichierId, fichier]) => ({
      fichierId,
      ...(await fichiers.adresseDEnvoi(cleDeFichier(piece, fichierId), fichier, maintenant)),
    })),
  );
}

/** First look of the sweep: an address lasts ten minutes, and a phone may ask for another. */
const PREMIERE_RELANCE_EN_MS = 15 * 60_000;

export const premiereRelance = (maintenant: Date): string =>
  new Date(maintenant.getTime() + PREMIERE_RELANCE_EN_MS).toISOString();
