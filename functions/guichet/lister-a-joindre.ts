import { LIGNES_D_UNE_FILE, type guichetDemandes as routes } from "../../shared/api/guichet-demandes.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, dansLePerimetre, type PourOuvrir } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { FilesStore } from "../socle/stores/files.ts";

type Dependances = PourOuvrir & { files: FilesStore };

export const listerAJoindre: Handler<typeof routes.listerAJoindre, Dependances> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "joindre", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const { lignes, suite } = await contexte.files.lire("A_JOINDRE", poste.territoire, LIGNES_D_UNE_FILE);
  return { demandes: await dansLePerimetre(lignes, poste, "joindre", contexte), suite };
};
