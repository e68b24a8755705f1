import type { Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { conclure, type PourConclure } from "./conclure.ts";
import { inspecter } from "./inspecter.ts";
import { noterAntivirus } from "./noter-antivirus.ts";
import { type Depot, lieuDe, type Nouvelle } from "./nouvelle.ts";
import { type PourRevoir, revoir } from "./revoir.ts";

export type Dependances = PourConclure & PourRevoir & { pieces: Pick<PiecesStore, "noterAntivirus"> };

/** Sent for a piece that is no longer there, purged while its address still held: erased. */
async function inspecterOuEffacer(lue: Depot, dependances: Dependances, maintenant: Date): Promise<Piece | undefined> {
  const { key, "version-id": versionId } = lue.detail.object;
  const ou = lieuDe(key);
  const piece = ou && (await inspecter(ou, versionId, dependances, maintenant));
  if (ou && !piece) await dependances.fichiers.effacer(key);
  return piece;
}

async function apprendre(lue: Nouvelle, dependances: Dependances, maintenant: Date): Promise<Piece | undefined> {
  switch (lue["detail-type"]) {
    case "Object Created":
      return inspecterOuEffacer(lue, dependances, maintenant);
    case "GuardDuty Malware Protection Object Scan Result":
      return noterAntivirus(lue, dependances);
    case "Piece A Revoir":
      return revoir(lue, dependances, maintenant);
  }
}

/** What each piece of news teaches is written first; then, if all is known, the verdict. */
export async function traiter(lue: Nouvelle, dependances: Dependances, maintenant: Date): Promise<void> {
  const piece = await apprendre(lue, dependances, maintenant);
  if (piece) await conclure(piece, dependances, maintenant);
}
