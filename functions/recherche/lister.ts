import type { recherche as routes } from "../../shared/api/recherche.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import type { Filtres } from "../../shared/recherche/filtres.ts";
import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import { type AgentConnecte, agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Curseurs } from "../socle/curseur.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import { intercommunaliteDe, type LieuCherche, lieuCherche } from "./lieu-cherche.ts";
import { lireUnePage, type PourLister, type Question } from "./lire-une-page.ts";
import { LIGNES_D_UNE_PAGE } from "./page.ts";
import type { Position } from "./parcourir.ts";

export type PourChercher = PourConnaitre & { journal: Pick<JournalStore, "consignerRecherche"> };
export type PourListerParLieu = PourChercher &
  PourLister & { communes: () => IndexCommunes; curseurs: Curseurs<Position> };

/** The agent, if their post may look for demandes. */
export async function agentQuiCherche(contexte: PourConnaitre & Appel): Promise<AgentConnecte> {
  const agent = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(agent.poste, "chercher", contexte.aujourdhui)) throw new Problem("acces-refuse");
  return agent;
}

/** What is asked of a list, once its place is known to this post. */
export function questionDe(
  { lieu: dit, ...filtres }: { lieu: string } & Filtres,
  { poste }: AgentConnecte,
  { communes, aujourdhui }: Pick<PourListerParLieu, "communes"> & Appel,
): { lieu: LieuCherche; question: Question } {
  const lieu = lieuCherche(communes(), dit, poste);
  if (!lieu) throw new Problem("lieu-introuvable");
  return { lieu, question: { lieu: lieu.code, filtres, poste, aujourdhui } };
}

export const listerParLieu: Handler<typeof routes.listerParLieu, PourListerParLieu> = async (
  { curseur, ...demandee },
  contexte,
) => {
  const { curseurs, journal, maintenant } = contexte;
  const agent = await agentQuiCherche(contexte);
  const { lieu, question } = questionDe(demandee, agent, contexte);
  const depuis = curseur === undefined ? undefined : await curseurs.lire(demandee, curseur);
  if (curseur !== undefined && !depuis) throw new Problem("curseur-invalide");
  await journal.consignerRecherche({ ...agent, nature: "liste", ou: lieu.code, maintenant });
  const { lignes, suite, partielle } = await lireUnePage(question, depuis, LIGNES_D_UNE_PAGE, contexte);
  const dans = intercommunaliteDe(contexte.communes(), lieu.code);
  return {
    lieu,
    lignes,
    partielle,
    ...(dans && { dans }),
    ...(suite && { curseur: await curseurs.ecrire(demandee, suite) }),
  };
};
