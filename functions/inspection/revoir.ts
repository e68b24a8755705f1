import type { FichiersStore } from "../socle/stores/fichiers.ts";
import { cleDeFichier, type Fichier, fichiersDe, type Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { inspecter, type PourInspecter } from "./inspecter.ts";
import { RELANCES_MAX } from "./jugement.ts";
import type { Relance } from "./nouvelle.ts";

export type PourRevoir = PourInspecter & {
  pieces: Pick<PiecesStore, "lire" | "reprendre">;
  fichiers: Pick<FichiersStore, "trouver" | "ecrire">;
};

type Ou = { dossier: string; pieceId: string; fichierId: string };

/** The same bytes put again are scanned again: no other call asks GuardDuty for it. */
async function redemanderLExamen(ou: Ou, { type, versionId }: Fichier, { fichiers }: PourRevoir): Promise<void> {
  const cle = cleDeFichier(ou, ou.fichierId);
  const octets = versionId && (await fichiers.lire(cle, versionId));
  if (octets) await fichiers.ecrire(cle, octets, type);
}

async function revoirFichier(ou: Ou, fichier: Fichier, contexte: PourRevoir, maintenant: Date): Promise<void> {
  const versionId = fichier.versionId ?? (await contexte.fichiers.trouver(cleDeFichier(ou, ou.fichierId)));
  if (versionId === undefined) return;
  if (!fichier.analyse) await inspecter(ou, versionId, contexte, maintenant);
  if (!fichier.antivirus) await redemanderLExamen(ou, { ...fichier, versionId }, contexte);
}

/** A piece that the sweep found without a verdict: what did not happen is done again. */
export async function revoir({ detail }: Relance, contexte: PourRevoir, maintenant: Date): Promise<Piece | undefined> {
  const piece = await contexte.pieces.lire(detail);
  if (!piece) return undefined;
  // withdrawn, or never sent: nobody waits for it any more
  if (piece.retireeLe !== undefined || piece.relances > RELANCES_MAX) await contexte.pieces.reprendre(piece, undefined);
  else if (!piece.jugement)
    for (const [fichierId, fichier] of fichiersDe(piece))
      await revoirFichier({ ...detail, fichierId }, fichier, contexte, maintenant);
  return contexte.pieces.lire(detail);
}
