import { type EtatDeTache, etatDeTache, manques } from "../../../../shared/formulaire/completude.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { versQuestion } from "../question/destinations.ts";

export type EtatAffiche = EtatDeTache | "pas-encore-possible";
export type LigneDeTache = { id: string; titre: string; href: string; etat: EtatAffiche };

/** One line per task; it leads to its first page, or to the first that lacks an answer once begun. */
export function lignesDesTaches(brouillonId: string, reponses: Reponses, jour: { aujourdhui: string }): LigneDeTache[] {
  const etapes = etapesDe(reponses, jour);
  const incompletes = manques(reponses, jour);
  const premieres = etapes.filter(({ tache }, rang) => etapes[rang - 1]?.tache.id !== tache.id);
  return premieres.map(({ tache, cle }) => {
    const etat = etatDeTache(tache.id, reponses, jour);
    const manque = incompletes.find((un) => un.tache === tache.id);
    const cible = etat === "a-completer" && manque ? manque.page : cle;
    return { id: tache.id, titre: tache.titre, href: versQuestion(brouillonId, cible), etat };
  });
}
