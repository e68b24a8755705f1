import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import { LIGNES_D_UNE_FILE } from "../../shared/api/guichet-demandes.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, dansLePerimetre, type PourOuvrir } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { FilesStore } from "../socle/stores/files.ts";

type Dependances = PourOuvrir & { files: FilesStore };

export const listerIdentites: Handler<typeof routes.listerIdentites, Dependances> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "verifier-identite", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const { lignes, suite } = await contexte.files.lire("IDENTITE", poste.territoire, LIGNES_D_UNE_FILE);
  return { demandes: await dansLePerimetre(lignes, poste, "verifier-identite", contexte), suite };
};
