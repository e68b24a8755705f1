import type { guichetStatistiques as routes } from "../../shared/api/guichet-statistiques.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import type { ChiffresDeLaNuit } from "../../shared/statistiques/nuit.ts";
import type { PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { NuitStore } from "../socle/stores/nuit.ts";
import { posteDesChiffres } from "./a-sa-portee.ts";

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
  const poste = await posteDesChiffres(contexte);
  const lus = await contexte.nuit.lire(poste.territoire);
  return lus ? { nuit: aSaPortee(lus, poste) } : {};
};
