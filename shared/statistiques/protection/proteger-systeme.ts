import { auditer, type Verdict } from "./audit.ts";
import { type Composante, composantes } from "./composantes.ts";
import { Secondaire } from "./secondaire.ts";
import type { Solveur } from "./solveur.ts";
import { CACHEE, type Systeme } from "./systeme.ts";

export interface Preuve {
  composantes: number;
  plusGrande: number;
  /** Narrowest interval proved among what is protected; at least this wide. */
  pireLargeur: number;
  /** What no more masking could protect. */
  percees: number[];
}

const TOURS = 60;
const MINIME = 1e-7;

/**
 * Masks, then proves; what falls is masked further, until nothing does. A component that held is not tried again before
 * one of its unknowns has a new neighbour.
 */
export function protegerSysteme(systeme: Systeme, solveur: Solveur): Preuve {
  const secondaire = new Secondaire(systeme);
  const tenues = new Map<string, Verdict>();
  for (let tour = 0; ; tour++) {
    secondaire.fermer();
    const toutes = composantes(systeme, secondaire.parEquation);
    const verdicts = toutes.map((composante) => {
      const nom = nomDe(composante);
      const verdict = tenues.get(nom) ?? auditer(systeme, composante, solveur);
      tenues.set(nom, verdict);
      return { composante, verdict };
    });
    const percees = verdicts.flatMap(({ composante, verdict }) =>
      verdict.percees.map(({ rang, duaux }) => ({
        id: composante.inconnues[rang] ?? 0,
        tenues: duaux.flatMap((parLigne) => poidsDesPubliees(systeme, composante, parLigne)),
      })),
    );
    const soignees = tour < TOURS && percees.filter(({ id, tenues }) => secondaire.soigner(id, tenues)).length > 0;
    if (!soignees)
      return {
        composantes: toutes.length,
        plusGrande: toutes.reduce((taille, { inconnues }) => Math.max(taille, inconnues.length), 0),
        pireLargeur: pireLargeur(systeme, verdicts),
        percees: percees.map(({ id }) => id),
      };
  }
}

/** Published cases whose value holds a bound where it is: once unknown, they let it move. */
function poidsDesPubliees(systeme: Systeme, { equations }: Composante, duaux: Float64Array): number[] {
  const poids = new Map<number, number>();
  for (const [ligne, rang] of equations.entries()) {
    const dual = duaux[ligne] ?? 0;
    const equation = systeme.equations[rang];
    if (!equation || Math.abs(dual) < MINIME) continue;
    for (const [place, id] of equation.cases.entries())
      if (systeme.publiee(id) && systeme.cout(id) < Number.POSITIVE_INFINITY)
        poids.set(id, (poids.get(id) ?? 0) + dual * (equation.signes[place] ?? 0));
  }
  return [...poids].filter(([, somme]) => Math.abs(somme) > MINIME).map(([id]) => id);
}

const nomDe = ({ inconnues, polytope }: Composante): string => {
  let hache = polytope.seconds.length;
  for (const id of inconnues) hache = (Math.imul(hache, 31) + id) | 0;
  return `${inconnues.length}|${hache}|${inconnues[0]}`;
};

function pireLargeur(systeme: Systeme, verdicts: readonly { composante: Composante; verdict: Verdict }[]): number {
  let pire = Number.POSITIVE_INFINITY;
  for (const { composante, verdict } of verdicts)
    for (const [rang, id] of composante.inconnues.entries())
      if (systeme.protegee(id) && (systeme.statuts[id] !== CACHEE || systeme.petite(id)))
        pire = Math.min(pire, (verdict.intervalles.hauts[rang] ?? 0) - (verdict.intervalles.bas[rang] ?? 0));
  return pire;
}
