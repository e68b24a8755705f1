import type { FichiersStore } from "../socle/stores/fichiers.ts";
import { cleDeFichier, type Fichier, type Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import type { Analyse } from "./analyse/analyse.ts";
import { analyser } from "./analyse/analyser.ts";

/** Times that a file is opened: past that, opening it is what kills us. */
const ESSAIS_MAX = 3;

export type PourInspecter = {
  pieces: Pick<PiecesStore, "noterReception" | "noterEssai" | "noterAnalyse">;
  fichiers: Pick<FichiersStore, "lire">;
};

type Ou = { dossier: string; pieceId: string; fichierId: string };

async function examiner(ou: Ou, fichier: Fichier, octets: Uint8Array, { pieces }: PourInspecter): Promise<Analyse> {
  if (fichier.essais >= ESSAIS_MAX) return { issue: "verification-impossible" };
  await pieces.noterEssai(ou);
  return analyser(octets, fichier);
}

/**
 * A file has come: it is read, once, and what was found is written. Gives the piece as it then stands; nothing when
 * nobody waits for this file any more.
 */
export async function inspecter(
  ou: Ou,
  versionId: string,
  dependances: PourInspecter,
  maintenant: Date,
): Promise<Piece | undefined> {
  const { pieces, fichiers } = dependances;
  const piece = await pieces.noterReception(ou, versionId, maintenant.toISOString());
  const fichier = piece?.fichiers[ou.fichierId];
  if (!piece || !fichier || fichier.analyse || piece.jugement) return piece;
  const octets = await fichiers.lire(cleDeFichier(ou, ou.fichierId), versionId);
  if (!octets) return piece;
  return pieces.noterAnalyse(ou, await examiner(ou, fichier, octets, dependances));
}
