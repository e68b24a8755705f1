import type { Polytope } from "./solveur.ts";

// below 2^26, so that a product is exact among floating numbers
const PREMIER = 67_108_859;
const modulo = (valeur: number): number => {
  const reste = valeur % PREMIER;
  return reste < 0 ? reste + PREMIER : reste;
};

function inverse(valeur: number): number {
  let [r, suivant] = [PREMIER, modulo(valeur)];
  let [t, autre] = [0, 1];
  while (suivant !== 0) {
    const quotient = Math.floor(r / suivant);
    [r, suivant] = [suivant, r - quotient * suivant];
    [t, autre] = [autre, t - quotient * autre];
  }
  return modulo(t);
}

/** A fixed sequence that looks drawn by lot: the same proof each time. */
function* suite(): Generator<number> {
  for (let etat = 1; ; etat++) {
    let z = Math.imul(etat, 0x9e3779b1);
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    yield ((z ^ (z >>> 16)) >>> 0) % PREMIER;
  }
}

type Ligne = Map<number, number>;
interface Pivot {
  colonne: number;
  ligne: Ligne;
}

/**
 * Unknowns which the equalities alone determine: a solution of A·x = 0 drawn by lot modulo a prime is 0 there, for e_i
 * lies in the row space of A. Chance may add one more, once in 2^26, which is then taken for a secret that fell; what it
 * might miss, the programmes find.
 */
export function determinees(polytope: Polytope): Set<number> {
  const lignes = lignesDe(polytope);
  const pivots = eliminer(lignes, polytope.variables);
  const tirage = suite();
  const valeurs = new Map<number, number>();
  const colonnesPivots = new Set(pivots.map(({ colonne }) => colonne));
  for (let colonne = 0; colonne < polytope.variables; colonne++)
    if (!colonnesPivots.has(colonne)) valeurs.set(colonne, tirage.next().value);
  for (const { colonne, ligne } of pivots.reverse()) {
    let somme = 0;
    for (const [autre, coefficient] of ligne)
      if (autre !== colonne) somme = modulo(somme - modulo(coefficient * (valeurs.get(autre) ?? 0)));
    valeurs.set(colonne, modulo(somme * inverse(ligne.get(colonne) ?? 1)));
  }
  return new Set([...valeurs].filter(([, valeur]) => valeur === 0).map(([colonne]) => colonne));
}

function lignesDe({ debuts, colonnes, coefficients }: Polytope): Ligne[] {
  return Array.from({ length: debuts.length - 1 }, (_, rang) => {
    const ligne: Ligne = new Map();
    for (let place = debuts[rang] ?? 0; place < (debuts[rang + 1] ?? 0); place++) {
      const colonne = colonnes[place] ?? 0;
      ligne.set(colonne, modulo((ligne.get(colonne) ?? 0) + (coefficients[place] ?? 0)));
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
    const parPivot = inverse(ligne.get(colonne) ?? 1);
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
  parPivot: number,
  presences: readonly Set<number>[],
  seules: number[],
): void {
  const ligne = lignes[rang];
  if (!ligne) return;
  const facteur = modulo((ligne.get(colonne) ?? 0) * parPivot);
  for (const [autre, coefficient] of pivot) {
    const valeur = modulo((ligne.get(autre) ?? 0) - modulo(facteur * coefficient));
    if (valeur === 0) {
      ligne.delete(autre);
      presences[autre]?.delete(rang);
      if (presences[autre]?.size === 1) seules.push(autre);
    } else {
      ligne.set(autre, valeur);
      presences[autre]?.add(rang);
    }
  }
}
