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

const TOURS = 40;

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
      verdict.percees.map((rang) => composante.inconnues[rang] ?? 0),
    );
    const soignees = tour < TOURS && soigner(systeme, secondaire, percees);
    if (!soignees)
      return {
        composantes: toutes.length,
        plusGrande: toutes.reduce((taille, { inconnues }) => Math.max(taille, inconnues.length), 0),
        pireLargeur: pireLargeur(systeme, verdicts),
        percees,
      };
  }
}

const nomDe = ({ inconnues, polytope }: Composante): string => {
  let hache = polytope.seconds.length;
  for (const id of inconnues) hache = (Math.imul(hache, 31) + id) | 0;
  return `${inconnues.length}|${hache}|${inconnues[0]}`;
};

/** Masks beside each secret that fell the cheapest count of one of its sums. */
function soigner(systeme: Systeme, secondaire: Secondaire, percees: readonly number[]): boolean {
  let soignees = false;
  for (const id of percees) {
    let choisie: number | undefined;
    for (const rang of secondaire.parEquation.de(id)) {
      const equation = systeme.equations[rang];
      const ici = equation && secondaire.laMoinsChere(equation);
      if (ici !== undefined && (choisie === undefined || systeme.cout(ici) < systeme.cout(choisie))) choisie = ici;
    }
    if (choisie === undefined) continue;
    secondaire.masquer(choisie);
    soignees = true;
  }
  return soignees;
}

function pireLargeur(systeme: Systeme, verdicts: readonly { composante: Composante; verdict: Verdict }[]): number {
  let pire = Number.POSITIVE_INFINITY;
  for (const { composante, verdict } of verdicts)
    for (const [rang, id] of composante.inconnues.entries())
      if (systeme.protegee(id) && (systeme.statuts[id] !== CACHEE || systeme.petite(id)))
        pire = Math.min(pire, (verdict.intervalles.hauts[rang] ?? 0) - (verdict.intervalles.bas[rang] ?? 0));
  return pire;
}
