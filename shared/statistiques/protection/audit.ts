import { propager } from "./bornes.ts";
import type { Composante } from "./composantes.ts";
import { decouper, type Piece } from "./pieces.ts";
import { determinees } from "./rang.ts";
import type { Polytope, Solveur } from "./solveur.ts";
import { type Intervalles, sonder } from "./sonder.ts";
import type { Systeme } from "./systeme.ts";

export interface Verdict {
  intervalles: Intervalles;
  percees: Percee[];
  /** Unknowns of the largest piece that programmes had to search. */
  plusGrande: number;
}

/** What an attacker bounds too tightly. */
export interface Percee {
  /** Rank among the unknowns. */
  rang: number;
  /** By line: what the bounds owe to each equality; nothing when no programme was needed to see it. */
  duaux: readonly Float64Array[];
}

/**
 * How far apart worlds found so far put each case of a system. Masking more only adds unknowns, so that a world that fitted
 * fits still: what held once is not searched again.
 */
export type Memoire = Intervalles;

export const memoireDe = ({ valeurs }: Systeme): Memoire => ({
  bas: Float64Array.from(valeurs),
  hauts: Float64Array.from(valeurs),
});

const EGAUX = 1e-9;

/**
 * What an attacker can say of each unknown of a component. What equalities and signs alone determine is taken as known,
 * which cuts the component into pieces; each is then searched for worlds that lie far apart.
 */
export function auditer(
  systeme: Systeme,
  composante: Composante,
  solveur: Solveur,
  { depart = "reelles", memoire }: { depart?: "reelles" | "inconnues"; memoire?: Memoire } = {},
): Verdict {
  const { inconnues, polytope } = composante;
  // who protects knows one world that fits, the real one; who attacks looks for one
  const monde =
    depart === "reelles" ? Float64Array.from(inconnues, (id) => systeme.valeur(id)) : unMonde(polytope, solveur);
  const intervalles = {
    bas: memoire ? Float64Array.from(inconnues, (id) => memoire.bas[id] ?? 0) : monde.slice(),
    hauts: memoire ? Float64Array.from(inconnues, (id) => memoire.hauts[id] ?? 0) : monde.slice(),
  };
  const percees: Percee[] = [];
  let plusGrande = 0;
  const protegee = (rang: number): boolean => systeme.protegee(inconnues[rang] ?? 0);
  const connues = connuesDe(polytope, monde);
  for (const rang of connues.keys()) if (protegee(rang)) percees.push({ rang, duaux: [] });
  for (const piece of decouper(polytope, connues)) {
    const aProuver = [...piece.rangs.keys()].filter((colonne) => protegee(piece.rangs[colonne] ?? 0));
    if (aProuver.length === 0) continue;
    plusGrande = Math.max(plusGrande, piece.rangs.length);
    const ici = {
      bas: Float64Array.from(piece.rangs, (rang) => intervalles.bas[rang] ?? 0),
      hauts: Float64Array.from(piece.rangs, (rang) => intervalles.hauts[rang] ?? 0),
    };
    for (const { colonne, duaux } of sonder(piece.polytope, ici, aProuver, solveur))
      percees.push({ rang: piece.rangs[colonne] ?? 0, duaux: duaux.map((dual) => surLEntier(dual, piece, polytope)) });
    for (const [colonne, rang] of piece.rangs.entries()) {
      intervalles.bas[rang] = ici.bas[colonne] ?? 0;
      intervalles.hauts[rang] = ici.hauts[colonne] ?? 0;
    }
  }
  if (memoire)
    for (const [rang, id] of inconnues.entries()) {
      memoire.bas[id] = intervalles.bas[rang] ?? 0;
      memoire.hauts[id] = intervalles.hauts[rang] ?? 0;
    }
  return { intervalles, percees, plusGrande };
}

function connuesDe(polytope: Polytope, monde: Float64Array): Map<number, number> {
  const { bas, hauts } = propager(polytope);
  const connues = new Map([...determinees(polytope)].map((rang) => [rang, monde[rang] ?? 0]));
  for (let rang = 0; rang < polytope.variables; rang++)
    if ((hauts[rang] ?? 0) - (bas[rang] ?? 0) < EGAUX) connues.set(rang, monde[rang] ?? 0);
  return connues;
}

/** Any world that fits all published figures; zeros where none does, which sums show elsewhere. */
function unMonde(polytope: Polytope, solveur: Solveur): Float64Array {
  const recherche = solveur(polytope);
  try {
    const nul = new Float64Array(polytope.variables);
    return recherche.maximiser(nul)?.valeurs ?? nul;
  } finally {
    recherche.fermer();
  }
}

function surLEntier(duaux: Float64Array, { lignes }: Piece, { seconds }: Polytope): Float64Array {
  const entiers = new Float64Array(seconds.length);
  for (const [ici, ligne] of lignes.entries()) entiers[ligne] = duaux[ici] ?? 0;
  return entiers;
}

/** Exact interval of each unknown of a component. */
export function intervallesExacts(
  systeme: Systeme,
  { inconnues, polytope }: Composante,
  solveur: Solveur,
): Intervalles {
  const reelles = Float64Array.from(inconnues, (id) => systeme.valeur(id));
  const intervalles = { bas: reelles.slice(), hauts: reelles.slice() };
  const recherche = solveur(polytope);
  try {
    for (const rang of inconnues.keys())
      for (const sens of [1, -1]) {
        const objectif = new Float64Array(polytope.variables);
        objectif[rang] = sens;
        for (const [autre, valeur] of recherche.maximiser(objectif)?.valeurs.entries() ?? []) {
          intervalles.bas[autre] = Math.min(intervalles.bas[autre] ?? 0, Math.max(0, valeur));
          intervalles.hauts[autre] = Math.max(intervalles.hauts[autre] ?? 0, valeur);
        }
      }
  } finally {
    recherche.fermer();
  }
  return intervalles;
}
