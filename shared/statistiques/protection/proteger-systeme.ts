import { auditer, type Memoire, memoireDe, type Verdict } from "./audit.ts";
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

/** Told after each audit: its rank, and how many secrets fell. */
export type Suivi = (tour: number, percees: number) => void;

const TOURS = 200;
const MINIME = 1e-7;

/** Masks, then proves; what falls is masked further, until nothing does. */
export function protegerSysteme(
  systeme: Systeme,
  solveur: Solveur,
  { suivre = () => {}, memoire = memoireDe(systeme) }: { suivre?: Suivi; memoire?: Memoire } = {},
): Preuve {
  const secondaire = new Secondaire(systeme);
  for (let tour = 0; ; tour++) {
    secondaire.fermer();
    const toutes = composantes(systeme, secondaire.parEquation);
    const verdicts = toutes.map((composante) => ({
      composante,
      verdict: auditer(systeme, composante, solveur, { memoire }),
    }));
    const percees = verdicts.flatMap(({ composante, verdict }) =>
      verdict.percees.map(({ rang, duaux }) => ({
        id: composante.inconnues[rang] ?? 0,
        tenues: duaux.flatMap((parLigne) => poidsDesPubliees(systeme, composante, parLigne)),
      })),
    );
    suivre(tour + 1, percees.length);
    secondaire.reprendre();
    const soignees = tour < TOURS && percees.filter(({ id, tenues }) => secondaire.soigner(id, tenues)).length > 0;
    if (!soignees)
      return {
        composantes: toutes.length,
        plusGrande: verdicts.reduce((taille, { verdict }) => Math.max(taille, verdict.plusGrande), 0),
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

function pireLargeur(systeme: Systeme, verdicts: readonly { composante: Composante; verdict: Verdict }[]): number {
  let pire = Number.POSITIVE_INFINITY;
  for (const { composante, verdict } of verdicts)
    for (const [rang, id] of composante.inconnues.entries())
      if (systeme.protegee(id) && (systeme.statuts[id] !== CACHEE || systeme.petite(id)))
        pire = Math.min(pire, (verdict.intervalles.hauts[rang] ?? 0) - (verdict.intervalles.bas[rang] ?? 0));
  // programmes end within a millionth
  return Math.round(pire * 1e6) / 1e6;
}
