import { type Comparaison, comparer, SEUIL } from "./comparer.ts";
import type { Personne } from "./personne.ts";

/** Two people of two demandes who may be one. */
export type Rapprochement = Comparaison & { personnes: [string, string] };

export type Niveau = "presque-certain" | "probable" | "possible";

export const niveauDe = (score: number): Niveau =>
  score >= 28 ? "presque-certain" : score >= 22 ? "probable" : "possible";

/**
 * Those of one demande who may be those of another, likeliest first: demandeur or codemandeur alike, for a person may
 * be the one here and the other there.
 */
export const rapprocher = (a: readonly Personne[], b: readonly Personne[]): Rapprochement[] =>
  comparerTous(a, b).filter(({ score }) => score >= SEUIL);

const comparerTous = (a: readonly Personne[], b: readonly Personne[]): Rapprochement[] =>
  a
    .flatMap((une) =>
      b.map((autre) => ({ ...comparer(une, autre), personnes: [une.id, autre.id] satisfies [string, string] })),
    )
    .toSorted((x, y) => y.score - x.score);

/** The two who look most alike, however little. */
export function comparerAuMieux(a: readonly Personne[], b: readonly Personne[]): Rapprochement {
  const [meilleur] = comparerTous(a, b);
  if (!meilleur) throw new Error("a demande always has a demandeur");
  return meilleur;
}

/** The most candidates that are compared for one filing. */
export const CANDIDATS_AU_PLUS = 10;

/**
 * Demandes to compare, from those found under each landmark, at most `CANDIDATS_AU_PLUS`: first those that share many of
 * them, and those that few share.
 */
export function choisirCandidats(reperes: readonly (readonly string[])[]): string[] {
  const poids = new Map<string, number>();
  for (const demandes of reperes)
    for (const numero of demandes) poids.set(numero, (poids.get(numero) ?? 0) + 1 / demandes.length);
  return [...poids]
    .toSorted(([numeroA, a], [numeroB, b]) => b - a || (numeroA < numeroB ? -1 : 1))
    .slice(0, CANDIDATS_AU_PLUS)
    .map(([numero]) => numero);
}
