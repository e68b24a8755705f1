import { auditer } from "../audit.ts";
import { propager } from "../bornes.ts";
import { composantes } from "../composantes.ts";
import type { Solveur } from "../solveur.ts";
import { Index, SECRETE, SEUIL } from "../systeme.ts";
import type { Cellule } from "./cellules.ts";
import { type Partage, savoirDe } from "./savoir.ts";

export interface Attaque {
  secrets: number;
  /** What is learnt that should not be, one sentence each. */
  percees: string[];
  /** Sums of published counts that do not hold. */
  incoherences: string[];
  /** Narrowest interval left around a secret. */
  pireLargeur: number;
}

const PRESQUE = 1e-6;

/** Bounds everything that published files hide, from those files alone. */
export function attaquer(cellules: Iterable<Cellule>, partages: readonly Partage[], solveur: Solveur): Attaque {
  const { systeme, noms, montreesAilleurs } = savoirDe(cellules, partages);
  const percees = montreesAilleurs;
  const incoherences: string[] = [];
  let pireLargeur = Number.POSITIVE_INFINITY;
  for (const { cases, signes } of systeme.equations) {
    if (cases.some((id) => !systeme.publiee(id))) continue;
    const ecart = cases.reduce((somme, id, place) => somme + (signes[place] ?? 0) * systeme.valeur(id), 0);
    if (Math.abs(ecart) > PRESQUE)
      incoherences.push(`${noms[cases[0] ?? 0]} : ses parties montrées font ${ecart > 0 ? "+" : ""}${ecart} de trop`);
  }
  for (const composante of composantes(systeme, new Index(systeme.valeurs.length, systeme.equations), () => true)) {
    const { bas, hauts } = propager(composante.polytope);
    for (const [rang, id] of composante.inconnues.entries()) {
      const largeur = (hauts[rang] ?? 0) - (bas[rang] ?? 0);
      if (largeur < -PRESQUE) incoherences.push(`${noms[id]} : aucune valeur ne convient`);
      // what no file shows, and two sums give away
      else if (systeme.statuts[id] !== SECRETE && largeur < PRESQUE && petite(bas[rang] ?? 0))
        percees.push(`${noms[id]} : vaut ${bas[rang]}, par différence`);
    }
    if (!composante.inconnues.some((id) => systeme.statuts[id] === SECRETE)) continue;
    const { percees: tombees, intervalles } = auditer(systeme, composante, solveur, { depart: "inconnues" });
    for (const { rang } of tombees) {
      const [min, max] = [Math.max(bas[rang] ?? 0, 0), hauts[rang] ?? 0];
      const [vuBas, vuHaut] = [intervalles.bas[rang] ?? min, intervalles.hauts[rang] ?? max];
      const bornes = vuBas <= vuHaut ? [vuBas, vuHaut] : [min, max];
      percees.push(`${noms[composante.inconnues[rang] ?? 0]} : entre ${bornes.map(arrondi).join(" et ")}`);
    }
    const perdus = new Set(tombees.map(({ rang }) => rang));
    for (const [rang, id] of composante.inconnues.entries())
      if (systeme.statuts[id] === SECRETE && !perdus.has(rang))
        pireLargeur = Math.min(pireLargeur, (intervalles.hauts[rang] ?? 0) - (intervalles.bas[rang] ?? 0));
  }
  return {
    secrets: systeme.statuts.filter((statut) => statut === SECRETE).length,
    percees,
    incoherences,
    pireLargeur,
  };
}

const petite = (valeur: number): boolean => valeur > PRESQUE && valeur < SEUIL - PRESQUE;
const arrondi = (valeur: number): string => String(Math.round(valeur * 10) / 10);
