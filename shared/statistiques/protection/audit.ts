import { propager } from "./bornes.ts";
import type { Composante } from "./composantes.ts";
import { determinees } from "./rang.ts";
import type { Recherche, Solveur, Sommet } from "./solveur.ts";
import { LARGEUR, type Systeme } from "./systeme.ts";

/** Smallest and greatest value which some world that fits all published figures gives to each unknown. */
export interface Intervalles {
  bas: Float64Array;
  hauts: Float64Array;
}

export interface Verdict {
  intervalles: Intervalles;
  percees: Percee[];
}

/** What an attacker bounds too tightly. */
export interface Percee {
  /** Rank among the unknowns. */
  rang: number;
  /** By line: what the bounds owe to each equality; nothing when no programme was needed to see it. */
  duaux: readonly Float64Array[];
}

const TOLERANCE = 1e-6;
const TOURS_COMMUNS = 8;
/** Secrets that fall, looked at one by one before more is masked; the others wait for the next audit. */
const ENSEMBLE = 60;

/**
 * What an attacker can say of each unknown of a component. Every vertex that the solver gives is a world that the
 * published figures allow: two of them that lie far enough apart prove a secret, and one search proves many.
 */
export function auditer(
  systeme: Systeme,
  { inconnues, polytope }: Composante,
  solveur: Solveur,
  depart: "reelles" | "inconnues" = "reelles",
): Verdict {
  const reelles = Float64Array.from(inconnues, (id) => systeme.valeur(id));
  // who protects knows one world that fits, the real one; who attacks knows none
  const intervalles =
    depart === "reelles"
      ? { bas: reelles.slice(), hauts: reelles }
      : { bas: reelles.slice().fill(Number.POSITIVE_INFINITY), hauts: reelles.fill(Number.NEGATIVE_INFINITY) };
  const trouvees = determinees(polytope);
  const { bas, hauts } = propager(polytope);
  const protegees = [...inconnues.keys()].filter((rang) => systeme.protegee(inconnues[rang] ?? 0));
  const perdues = new Set(
    protegees.filter((rang) => trouvees.has(rang) || (hauts[rang] ?? 0) - (bas[rang] ?? 0) < LARGEUR - TOLERANCE),
  );
  const percees: Percee[] = [];
  const recherche = solveur(polytope);
  try {
    const aProuver = protegees.filter((rang) => !perdues.has(rang));
    const restantes = prouverEnsemble(recherche, polytope.variables, intervalles, aProuver);
    // those that are lost are looked at as well: what holds their bounds says what to mask
    for (const rang of [...perdues, ...restantes]) {
      if (percees.length === ENSEMBLE) break;
      const duaux = prouverUne(recherche, polytope.variables, intervalles, rang);
      if (perdues.has(rang) || !large(intervalles, rang)) percees.push({ rang, duaux });
    }
  } finally {
    recherche.fermer();
  }
  return { intervalles, percees };
}

const large = ({ bas, hauts }: Intervalles, rang: number): boolean =>
  (hauts[rang] ?? 0) - (bas[rang] ?? 0) >= LARGEUR - TOLERANCE;

function voir({ bas, hauts }: Intervalles, sommet: Sommet | undefined): void {
  for (const [rang, valeur] of sommet?.valeurs.entries() ?? []) {
    if (valeur < (bas[rang] ?? 0)) bas[rang] = Math.max(0, valeur);
    if (valeur > (hauts[rang] ?? 0)) hauts[rang] = valeur;
  }
}

function prouverEnsemble(
  recherche: Recherche,
  variables: number,
  intervalles: Intervalles,
  aProuver: readonly number[],
): number[] {
  let restantes = [...aProuver];
  for (let tour = 0; tour < TOURS_COMMUNS && restantes.length > 0; tour++) {
    const objectif = new Float64Array(variables);
    // weights that differ from one turn to the next lead to other vertices
    for (const [place, rang] of restantes.entries())
      objectif[rang] = (tour % 2 === 0 ? 1 : -1) * (1 + ((place * 7 + tour * 13) % 11) / 11);
    voir(intervalles, recherche.maximiser(objectif));
    restantes = restantes.filter((rang) => !large(intervalles, rang));
  }
  return restantes;
}

/** The programmes of one unknown; what held them back, where it is not proved. */
function prouverUne(recherche: Recherche, variables: number, intervalles: Intervalles, rang: number): Float64Array[] {
  const duaux: Float64Array[] = [];
  for (const sens of [1, -1]) {
    if (large(intervalles, rang)) return [];
    const objectif = new Float64Array(variables);
    objectif[rang] = sens;
    const sommet = recherche.maximiser(objectif);
    voir(intervalles, sommet);
    if (sommet) duaux.push(sommet.duaux);
  }
  return duaux;
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
        voir(intervalles, recherche.maximiser(objectif));
      }
  } finally {
    recherche.fermer();
  }
  return intervalles;
}
