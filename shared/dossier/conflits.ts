import type { Acteur, Evenement } from "../demande/evenements.ts";
import type { Valeur } from "../formulaire/champ.ts";

/** A field that two people changed: what stands now, who wrote it and when, and what the second one wants. */
export type Conflit = {
  champ: string;
  leur: Valeur | null;
  mienne: Valeur | null;
  le: string;
  acteur: Acteur;
};

const changementsDe = (evenement: Evenement): Readonly<Record<string, Valeur | null>> =>
  "changements" in evenement.donnees ? evenement.donnees.changements : {};

const memeValeur = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Fields that someone else changed since the version that was read, to something else than what is wanted. */
export function conflitsDe(
  evenements: readonly Evenement[],
  lue: number,
  voulues: Readonly<Record<string, Valeur | null>>,
): Conflit[] {
  const depuis = evenements.filter(({ version }) => version > lue);
  return Object.entries(voulues).flatMap(([champ, mienne]) => {
    const dernier = depuis.findLast((evenement) => champ in changementsDe(evenement));
    const leur = dernier && changementsDe(dernier)[champ];
    if (!dernier || leur === undefined || memeValeur(leur, mienne)) return [];
    return [{ champ, leur, mienne, le: dernier.survenuLe, acteur: dernier.acteur }];
  });
}
