import { auditer } from "../audit.ts";
import { propager } from "../bornes.ts";
import { composantes } from "../composantes.ts";
import type { Solveur } from "../solveur.ts";
import { Index, SECRETE } from "../systeme.ts";
import type { Cellule } from "./cellules.ts";
import { savoirDe } from "./savoir.ts";
import { estPetite, type Partage, PRESQUE } from "./sommes.ts";

export interface Attaque {
  secrets: number;
  /** What is learnt that should not be, one sentence each. */
  percees: string[];
  /** Sums of published counts that do not hold. */
  incoherences: string[];
  /** Narrowest interval left around a secret. */
  pireLargeur: number;
}

/** Bounds everything that published files hide, from those files alone. */
export function attaquer(cellules: Iterable<Cellule>, partages: readonly Partage[], solveur: Solveur): Attaque {
  const { systeme, nom, montreesAilleurs, restesPetits, incoherences } = savoirDe(cellules, partages);
  const percees = [...montreesAilleurs, ...restesPetits];
  let pireLargeur = Number.POSITIVE_INFINITY;
  for (const composante of composantes(systeme, new Index(systeme.valeurs.length, systeme.equations), () => true)) {
    const { bas, hauts } = propager(composante.polytope);
    for (const [rang, id] of composante.inconnues.entries()) {
      const largeur = (hauts[rang] ?? 0) - (bas[rang] ?? 0);
      if (largeur < -PRESQUE) incoherences.push(`${nom(id)} : aucune valeur ne convient`);
      // what no file shows, and two sums give away
      else if (systeme.statuts[id] !== SECRETE && largeur < PRESQUE && estPetite(bas[rang] ?? 0))
        percees.push(`${nom(id)} : vaut ${bas[rang]}, par différence`);
    }
    if (!composante.inconnues.some((id) => systeme.statuts[id] === SECRETE)) continue;
    const { percees: tombees, intervalles } = auditer(systeme, composante, solveur, { depart: "inconnues" });
    for (const { rang } of tombees) {
      const [min, max] = [Math.max(bas[rang] ?? 0, 0), hauts[rang] ?? 0];
      const [vuBas, vuHaut] = [intervalles.bas[rang] ?? min, intervalles.hauts[rang] ?? max];
      const bornes = vuBas <= vuHaut ? [vuBas, vuHaut] : [min, max];
      percees.push(`${nom(composante.inconnues[rang] ?? 0)} : entre ${bornes.map(arrondi).join(" et ")}`);
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

const arrondi = (valeur: number): string => String(Math.round(valeur * 10) / 10);
