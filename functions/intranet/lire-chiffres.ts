import type { guichetStatistiques as routes } from "../../shared/api/guichet-statistiques.ts";
import { type Poste, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import type { ChiffresDeLaNuit } from "../../shared/statistiques/nuit.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { NuitStore } from "../socle/stores/nuit.ts";

/** What a post may read: all of its territory, or its communes alone, and their sum. */
export function aSaPortee(
  chiffres: ChiffresDeLaNuit,
  { communes: siennes }: Pick<Poste, "communes">,
): ChiffresDeLaNuit {
  if (siennes === undefined) return chiffres;
  const communes = chiffres.communes.filter(({ commune }) => siennes.includes(commune));
  const somme = (nom: "enCours" | "nouvelles" | "mutations"): number =>
    communes.reduce((total, { [nom]: nombre }) => total + nombre, 0);
  const total = { enCours: somme("enCours"), nouvelles: somme("nouvelles"), mutations: somme("mutations") };
  return { ...chiffres, total, communes, profils: [] };
}

export const lireChiffresDeLaNuit: Handler<
  typeof routes.lireChiffresDeLaNuit,
  PourConnaitre & { nuit: Pick<NuitStore, "lire"> }
> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "voir-statistiques", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const lus = await contexte.nuit.lire(poste.territoire);
  return lus ? { nuit: aSaPortee(lus, poste) } : {};
};
