import type { Polytope } from "./solveur.ts";

// 2^61 − 1: chance deceives the test once in 10^18
const PREMIER = 2305843009213693951n;
const modulo = (valeur: bigint): bigint => ((valeur % PREMIER) + PREMIER) % PREMIER;

function inverse(valeur: bigint): bigint {
  let [r, suivant] = [PREMIER, modulo(valeur)];
  let [t, autre] = [0n, 1n];
  while (suivant !== 0n) {
    const quotient = r / suivant;
    [r, suivant] = [suivant, r - quotient * suivant];
    [t, autre] = [autre, t - quotient * autre];
  }
  return modulo(t);
}

/** A fixed sequence that looks drawn by lot: the same proof each time (splitmix64). */
function* suite(): Generator<bigint> {
  for (let etat = 1n; ; etat += 0x9e3779b97f4a7c15n) {
    let z = BigInt.asUintN(64, etat);
    z = BigInt.asUintN(64, (z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n);
    z = BigInt.asUintN(64, (z ^ (z >> 27n)) * 0x94d049bb133111ebn);
    yield modulo(z ^ (z >> 31n));
  }
}

type Ligne = Map<number, bigint>;
interface Pivot {
  colonne: number;
  ligne: Ligne;
}

/**
 * Unknowns which the equalities alone determine. A solution of A·x = 0 drawn by lot modulo a prime of 61 bits is 0 at
 * exactly those (but for a chance that is nil): e_i lies in the row space of A.
 */
export function determinees(polytope: Polytope): Set<number> {
  const lignes = lignesDe(polytope);
  const pivots = eliminer(lignes, polytope.variables);
  const tirage = suite();
  const valeurs = new Map<number, bigint>();
  const colonnesPivots = new Set(pivots.map(({ colonne }) => colonne));
  for (let colonne = 0; colonne < polytope.variables; colonne++)
    if (!colonnesPivots.has(colonne)) valeurs.set(colonne, tirage.next().value);
  for (const { colonne, ligne } of pivots.reverse()) {
    let somme = 0n;
    for (const [autre, coefficient] of ligne) if (autre !== colonne) somme -= coefficient * (valeurs.get(autre) ?? 0n);
    valeurs.set(colonne, modulo(somme * inverse(ligne.get(colonne) ?? 1n)));
  }
  return new Set([...valeurs].filter(([, valeur]) => valeur === 0n).map(([colonne]) => colonne));
}

function lignesDe({ debuts, colonnes, coefficients }: Polytope): Ligne[] {
  return Array.from({ length: debuts.length - 1 }, (_, rang) => {
    const ligne: Ligne = new Map();
    for (let place = debuts[rang] ?? 0; place < (debuts[rang + 1] ?? 0); place++) {
      const colonne = colonnes[place] ?? 0;
      ligne.set(colonne, (ligne.get(colonne) ?? 0n) + BigInt(coefficients[place] ?? 0));
    }
    return ligne;
  });
}

/** Pivots in the order of elimination: an unknown of one line alone takes it away; then the shortest line goes first. */
function eliminer(lignes: Ligne[], variables: number): Pivot[] {
  const presences: Set<number>[] = Array.from({ length: variables }, () => new Set());
  for (const [rang, ligne] of lignes.entries()) for (const colonne of ligne.keys()) presences[colonne]?.add(rang);
  const pivots: Pivot[] = [];
  const restantes = new Set(lignes.keys());
  const seules = [...presences.keys()].filter((colonne) => presences[colonne]?.size === 1);
  const retirer = (rang: number, colonne: number) => {
    const ligne: Ligne = lignes[rang] ?? new Map();
    pivots.push({ colonne, ligne });
    restantes.delete(rang);
    for (const autre of ligne.keys()) {
      presences[autre]?.delete(rang);
      if (presences[autre]?.size === 1) seules.push(autre);
    }
  };
  for (;;) {
    const seule = seules.pop();
    if (seule !== undefined) {
      const [rang] = presences[seule] ?? [];
      if (rang !== undefined) retirer(rang, seule);
      continue;
    }
    const rang = laPlusCourte(lignes, restantes);
    if (rang === undefined) return pivots;
    const ligne: Ligne = lignes[rang] ?? new Map();
    const colonne = [...ligne.keys()].sort((a, b) => (presences[a]?.size ?? 0) - (presences[b]?.size ?? 0) || a - b)[0];
    if (colonne === undefined) {
      restantes.delete(rang);
      continue;
    }
    const parPivot = inverse(ligne.get(colonne) ?? 1n);
    for (const autre of [...(presences[colonne] ?? [])])
      if (autre !== rang) soustraire(lignes, autre, ligne, colonne, parPivot, presences, seules);
    retirer(rang, colonne);
  }
}

function laPlusCourte(lignes: readonly Ligne[], restantes: ReadonlySet<number>): number | undefined {
  let choisie: number | undefined;
  let taille = Number.POSITIVE_INFINITY;
  for (const rang of restantes) {
    const ici = lignes[rang]?.size ?? 0;
    if (ici < taille) {
      choisie = rang;
      taille = ici;
      if (ici <= 2) break;
    }
  }
  return choisie;
}

function soustraire(
  lignes: readonly Ligne[],
  rang: number,
  pivot: Ligne,
  colonne: number,
  parPivot: bigint,
  presences: readonly Set<number>[],
  seules: number[],
): void {
  const ligne = lignes[rang];
  if (!ligne) return;
  const facteur = modulo((ligne.get(colonne) ?? 0n) * parPivot);
  for (const [autre, coefficient] of pivot) {
    const valeur = modulo((ligne.get(autre) ?? 0n) - facteur * coefficient);
    if (valeur === 0n) {
      ligne.delete(autre);
      presences[autre]?.delete(rang);
      if (presences[autre]?.size === 1) seules.push(autre);
    } else {
      ligne.set(autre, valeur);
      presences[autre]?.add(rang);
    }
  }
}
