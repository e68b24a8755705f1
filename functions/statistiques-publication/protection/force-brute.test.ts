import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { protegerSysteme } from "../../../shared/statistiques/protection/proteger-systeme.ts";
import type { Solveur } from "../../../shared/statistiques/protection/solveur.ts";
import { LARGEUR } from "../../../shared/statistiques/protection/systeme.ts";
import { unTableau } from "../../../test/un-tableau.ts";
import { ouvrirSolveur } from "./highs.ts";

let solveur: Solveur;
beforeAll(async () => {
  solveur = await ouvrirSolveur();
});

const COTE = 3;
const couts = (valeur: number, marge: boolean) => Math.log(1 + valeur) + (marge ? 30 : 0);

function avecMarges(interieur: readonly number[]): number[][] {
  const lignes = Array.from({ length: COTE }, (_, l) => interieur.slice(l * COTE, (l + 1) * COTE));
  const tout = [...lignes, lignes[0]?.map((_, c) => lignes.reduce((somme, ligne) => somme + (ligne[c] ?? 0), 0)) ?? []];
  return tout.map((ligne) => [...ligne, ligne.reduce((somme, valeur) => somme + valeur, 0)]);
}

type Montres = readonly (readonly (number | undefined)[])[];
const PLAFOND = 25;

/** What a margin that is shown leaves to the cells of its line that nobody has placed yet. */
const reste = (marge: number | undefined, cases: readonly (number | undefined)[]) => ({
  somme: marge === undefined ? undefined : cases.reduce<number>((autre, valeur) => autre - (valeur ?? 0), marge),
  libres: cases.filter((valeur) => valeur === undefined).length,
});

/** What this cell may be, one alone when it is the last of a line whose margin is shown. */
function possibles(montres: Montres, monde: readonly (number | undefined)[], rang: number): number[] {
  const [l, c] = [Math.floor(rang / COTE), rang % COTE];
  const bords = [
    reste(montres[l]?.[COTE], monde.slice(l * COTE, (l + 1) * COTE)),
    reste(
      montres[COTE]?.[c],
      monde.filter((_, autre) => autre % COTE === c),
    ),
  ];
  const haut = Math.min(PLAFOND, ...bords.map(({ somme }) => somme ?? PLAFOND));
  // the other cells of a line hold no more than their ceiling
  const bas = Math.max(0, ...bords.map(({ somme = 0, libres }) => somme - (libres - 1) * PLAFOND));
  const imposees = bords.flatMap(({ somme, libres }) => (somme !== undefined && libres === 1 ? [somme] : []));
  return Array.from({ length: Math.max(0, haut - bas + 1) }, (_, plus) => bas + plus).filter((valeur) =>
    imposees.every((imposee) => imposee === valeur),
  );
}

/**
 * An attacker who knows no algebra: is there a table of whole numbers that fits what is shown, where this cell is that?
 * Every one is tried, from the cell that may be the fewest values, until one fits: in another order, some tables take
 * minutes. Margins that are masked may be anything.
 */
function existe(montres: Montres, monde: readonly (number | undefined)[]): boolean {
  const libres = [...monde.keys()].filter((rang) => monde[rang] === undefined);
  const choix = libres.map((rang) => ({ rang, valeurs: possibles(montres, monde, rang) }));
  const [etroit] = choix.sort((une, autre) => une.valeurs.length - autre.valeurs.length);
  return etroit === undefined || etroit.valeurs.some((valeur) => existe(montres, monde.with(etroit.rang, valeur)));
}

/** How far from the true value such an attacker may stand, on either side; looked for no further than what is promised. */
function ecartDe(montres: Montres, rang: number, valeur: number): number {
  const monde = montres.slice(0, COTE).flatMap((ligne) => ligne.slice(0, COTE));
  const va = (dite: number): boolean =>
    possibles(montres, monde, rang).includes(dite) && existe(montres, monde.with(rang, dite));
  let [bas, haut] = [valeur, valeur];
  while (haut - bas < LARGEUR && va(haut + 1)) haut++;
  while (haut - bas < LARGEUR && va(bas - 1)) bas--;
  return haut - bas;
}

it("qui essaie tous les tableaux possibles n’approche aucune case masquée", () => {
  const interieurs = fc.array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 16 })), {
    minLength: COTE * COTE,
    maxLength: COTE * COTE,
  });
  fc.assert(
    fc.property(interieurs, (interieur) => {
      const { systeme, la } = unTableau(avecMarges(interieur), couts);
      const { percees } = protegerSysteme(systeme, solveur);
      if (percees.length > 0) return;
      const montres = Array.from({ length: COTE + 1 }, (_, l) =>
        Array.from({ length: COTE + 1 }, (__, c) => (systeme.publiee(la(l, c)) ? systeme.valeur(la(l, c)) : undefined)),
      );
      for (const [rang, valeur] of interieur.entries()) {
        if (systeme.publiee(la(Math.floor(rang / COTE), rang % COTE))) continue;
        expect(ecartDe(montres, rang, valeur)).toBeGreaterThanOrEqual(LARGEUR);
      }
    }),
    { numRuns: 200 },
  );
});
