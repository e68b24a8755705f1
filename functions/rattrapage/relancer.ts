import type { PiecesStore } from "../socle/stores/pieces.ts";

/** What the inspection is asked to look at again. */
export type ARevoir = { "detail-type": "Piece A Revoir"; detail: { dossier: string; pieceId: string } };

export type Dependances = {
  pieces: Pick<PiecesStore, "listerAReprendre" | "noterRelance">;
  file: { envoyer(messages: readonly ARevoir[]): Promise<number[]> };
};

/** Pieces looked at in one run: the next one, a quarter of an hour later, takes those that are left. */
const PAR_PASSAGE = 1000;
const QUART_D_HEURE = 15 * 60_000;
const UN_JOUR = 24 * 3_600_000;

/** Waits twice as long each time, a day at most: what is down comes back, and is not hammered meanwhile. */
const prochaine = (relances: number, maintenant: Date): string =>
  new Date(maintenant.getTime() + Math.min(QUART_D_HEURE * 2 ** relances, UN_JOUR)).toISOString();

const aRevoir = ({ dossier, pieceId }: ARevoir["detail"]): ARevoir => ({
  "detail-type": "Piece A Revoir",
  detail: { dossier, pieceId },
});

/** Queues again each piece left without a verdict. */
export async function relancer({ pieces, file }: Dependances, maintenant: Date): Promise<number> {
  const aReprendre = await pieces.listerAReprendre(maintenant.toISOString(), PAR_PASSAGE);
  const refusees = new Set(await file.envoyer(aReprendre.map(aRevoir)));
  const relancees = aReprendre.filter((_piece, rang) => !refusees.has(rang));
  for (const piece of relancees) await pieces.noterRelance(piece, prochaine(piece.relances, maintenant));
  return relancees.length;
}
