import { ajouterJours, ajouterMois } from "../demande/delais.ts";
import { ANNEES_OBSERVEES, classesDAttente } from "./classes.ts";

/** Housed; gone from the list without a home; or no longer told apart, its household going on in another demande. */
export type Issue = "loge" | "parti" | "perdu";

export type Vie = {
  deposeeLe: string;
  /** Day that seniority is counted from. */
  depuis: string;
  sortie?: { le: string; issue: Issue };
};

/** Households that waited at the beginning of a class, and what became of them before its end. */
export type Compte = { aRisque: number; loges: number; partis: number };

export type Fenetre = { du: string; au: string };

/** What is looked at for an edition: whole years up to its date. */
export const fenetreDe = (date: string): Fenetre => ({
  du: ajouterMois(ajouterJours(date, 1), -12 * ANNEES_OBSERVEES),
  au: date,
});

const RIEN: Compte = { aRisque: 0, loges: 0, partis: 0 };

/**
 * A household counts in a class when the dates hold the whole of it, whatever happened in it: what makes it count then
 * owes nothing to the issue. One that already waited when the window opens enters with its next class (late entry), and
 * one that still waits when it closes has counted up to its last whole class (censoring).
 */
export function observer({ deposeeLe, depuis, sortie }: Vie, { du, au }: Fenetre): Compte[] {
  const lendemain = ajouterJours(au, 1);
  return classesDAttente.map(({ de, a }) => {
    const [debut, fin] = [ajouterMois(depuis, de), ajouterMois(depuis, a)];
    const vue = deposeeLe <= debut && du <= debut && fin <= lendemain;
    if (!vue || (sortie && sortie.le < debut)) return RIEN;
    const issue = sortie && sortie.le < fin ? sortie.issue : undefined;
    if (issue === "perdu") return RIEN;
    return { aRisque: 1, loges: issue === "loge" ? 1 : 0, partis: issue === "parti" ? 1 : 0 };
  });
}

/** What many lives make together, class by class. */
export const ensemble = (vies: Iterable<Vie>, fenetre: Fenetre): Compte[] => {
  const sommes = classesDAttente.map(() => ({ ...RIEN }));
  for (const vie of vies)
    for (const [rang, { aRisque, loges, partis }] of observer(vie, fenetre).entries()) {
      const somme = sommes[rang];
      if (!somme) continue;
      somme.aRisque += aRisque;
      somme.loges += loges;
      somme.partis += partis;
    }
  return sommes;
};
