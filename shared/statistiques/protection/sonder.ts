import type { Polytope, Recherche, Solveur, Sommet } from "./solveur.ts";
import { LARGEUR } from "./systeme.ts";

/** Smallest and greatest value which some world that fits all published figures gives to each unknown. */
export interface Intervalles {
  bas: Float64Array;
  hauts: Float64Array;
}

/** An unknown that stays too narrow, and what each equality holds of its bounds. */
export interface Tombee {
  colonne: number;
  duaux: readonly Float64Array[];
}

const TOLERANCE = 1e-6;
/** Secrets that fall, looked at one by one before more is masked; the others wait for the next audit. */
const ENSEMBLE = 60;
/** A search for all goes on as long as it proves so many: one alone proves about as many in the same time. */
const RENDEMENT = 6;

/**
 * Every vertex that the solver gives is a world that the published figures allow: two of them that lie far enough apart
 * prove a secret, and one search proves many. Widens `intervalles`, which other worlds may have opened already; gives what
 * stays too narrow.
 */
export function sonder(
  polytope: Polytope,
  intervalles: Intervalles,
  aProuver: readonly number[],
  solveur: Solveur,
): Tombee[] {
  const restantes = aProuver.filter((colonne) => !large(intervalles, colonne));
  if (restantes.length === 0) return [];
  const tombees: Tombee[] = [];
  const recherche = solveur(polytope);
  try {
    for (const colonne of prouverEnsemble(recherche, polytope.variables, intervalles, restantes)) {
      if (tombees.length === ENSEMBLE) break;
      const duaux = prouverUne(recherche, polytope.variables, intervalles, colonne);
      if (!large(intervalles, colonne)) tombees.push({ colonne, duaux });
    }
  } finally {
    recherche.fermer();
  }
  return tombees;
}

const large = ({ bas, hauts }: Intervalles, colonne: number): boolean =>
  (hauts[colonne] ?? 0) - (bas[colonne] ?? 0) >= LARGEUR - TOLERANCE;

function voir({ bas, hauts }: Intervalles, sommet: Sommet | undefined): void {
  for (const [colonne, valeur] of sommet?.valeurs.entries() ?? []) {
    if (valeur < (bas[colonne] ?? 0)) bas[colonne] = Math.max(0, valeur);
    if (valeur > (hauts[colonne] ?? 0)) hauts[colonne] = valeur;
  }
}

/** Weights and senses that differ from one turn to the next lead to other vertices; first all up, then all down. */
function poids(tour: number, place: number): number {
  const grandeur = 1 + ((place * 7 + tour * 13) % 11) / 11;
  if (tour < 2) return tour === 0 ? grandeur : -grandeur;
  return ((Math.imul(place + 1, 0x9e3779b1) >>> (tour % 29)) & 1) === 0 ? grandeur : -grandeur;
}

function prouverEnsemble(
  recherche: Recherche,
  variables: number,
  intervalles: Intervalles,
  aProuver: readonly number[],
): number[] {
  let restantes = [...aProuver];
  for (let tour = 0; restantes.length > 0; tour++) {
    const objectif = new Float64Array(variables);
    for (const [place, colonne] of restantes.entries()) objectif[colonne] = poids(tour, place);
    voir(intervalles, recherche.maximiser(objectif));
    const avant = restantes.length;
    restantes = restantes.filter((colonne) => !large(intervalles, colonne));
    if (tour > 2 && avant - restantes.length < RENDEMENT) break;
  }
  return restantes;
}

/** The programmes of one unknown; what held them back, where it is not proved. */
function prouverUne(
  recherche: Recherche,
  variables: number,
  intervalles: Intervalles,
  colonne: number,
): Float64Array[] {
  const duaux: Float64Array[] = [];
  for (const sens of [1, -1]) {
    if (large(intervalles, colonne)) return [];
    const objectif = new Float64Array(variables);
    objectif[colonne] = sens;
    const sommet = recherche.maximiser(objectif);
    voir(intervalles, sommet);
    if (sommet) duaux.push(sommet.duaux);
  }
  return duaux;
}
