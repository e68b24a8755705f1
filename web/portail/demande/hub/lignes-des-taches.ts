import { type EtatDeTache, etatClairDeTache, etatDeTache } from "../../../../shared/formulaire/completude.ts";
import type { Reponses } from "../../../../shared/formulaire/formulaires.ts";
import { etapesDe } from "../../../../shared/formulaire/parcours.ts";
import { versQuestion } from "../question/destinations.ts";
import { manquesVus, permet, type SousMandat } from "../sous-mandat.ts";

export type EtatAffiche = EtatDeTache | "pas-encore-possible";
export type LigneDeTache = { id: string; titre: string; href: string; etat: EtatAffiche };

/**
 * One line per task; it leads to its first page, or to the first that lacks an answer once begun. A helper who does not
 * open sealed answers has no line for a task that asks for nothing else.
 */
export function lignesDesTaches(
  brouillon: { brouillonId: string } & SousMandat,
  reponses: Reponses,
  jour: { aujourdhui: string },
): LigneDeTache[] {
  const { brouillonId } = brouillon;
  const etapes = etapesDe(reponses, jour);
  const incompletes = manquesVus(brouillon, reponses, jour);
  const etatDe = permet(brouillon, "sensibles") ? etatDeTache : etatClairDeTache;
  const premieres = etapes.filter(({ tache }, rang) => etapes[rang - 1]?.tache.id !== tache.id);
  return premieres.flatMap(({ tache, cle }) => {
    const etat = etatDe(tache.id, reponses, jour);
    if (etat === undefined) return [];
    const manque = incompletes.find((un) => un.tache === tache.id);
    const cible = etat === "a-completer" && manque ? manque.page : cle;
    return [{ id: tache.id, titre: tache.titre, href: versQuestion(brouillonId, cible), etat }];
  });
}
