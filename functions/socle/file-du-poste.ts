import { LIGNES_D_UNE_FILE } from "../../shared/api/guichet-demandes.ts";
import type { LigneDeFile } from "../../shared/api/lignes-de-file.ts";
import { type ActeDAgent, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, dansLePerimetre, type PourOuvrir } from "./agent-connecte.ts";
import type { Appel } from "./http.ts";
import type { FileDAttente } from "./stores/articles.ts";
import type { FilesStore } from "./stores/files.ts";

export type PourLireUneFile = PourOuvrir & { files: FilesStore };

type File = {
  nom: FileDAttente;
  /** What one must be allowed to do there. */
  acte: ActeDAgent;
  /** The day by which it is due. */
  echeance?: (depuisLe: string) => string;
};

/** What waits in this queue for this post: any other demande is not in it. */
export async function lireSaFile(
  { nom, acte, echeance }: File,
  contexte: PourLireUneFile & Appel,
): Promise<{ demandes: LigneDeFile[]; suite: boolean }> {
  const { poste } = await agentConnecte(contexte);
  const { aujourdhui, files } = contexte;
  if (!peutDansSonTerritoire(poste, acte, aujourdhui)) throw new Problem("acces-refuse");
  const { lignes, suite } = await files.lire(nom, poste.territoire, LIGNES_D_UNE_FILE);
  const siennes = await dansLePerimetre(lignes, poste, acte, contexte);
  const demandes = siennes.map((ligne) => {
    const avantLe = echeance?.(ligne.depuisLe);
    return {
      ...ligne,
      ...(avantLe !== undefined && { avantLe }),
      enRetard: avantLe !== undefined && aujourdhui > avantLe,
    };
  });
  return { demandes, suite };
}
