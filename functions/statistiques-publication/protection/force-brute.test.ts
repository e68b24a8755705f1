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

/**
 * An attacker who knows no algebra: every table of whole numbers that fits what is shown, cell after cell. Margins that
 * are masked may be anything.
 */
function mondes(montres: readonly (readonly (number | undefined)[])[], voir: (monde: readonly number[]) => void): void {
  const monde = new Array<number>(COTE * COTE).fill(0);
  const reste = (l: number, c: number) => {
    const ligne = montres[l]?.[COTE];
    const colonne = montres[COTE]?.[c];
    const prises = (filtre: (rang: number) => boolean) =>
      monde.reduce((somme, valeur, rang) => (rang < l * COTE + c && filtre(rang) ? somme + valeur : somme), 0);
    return {
      ligne: ligne === undefined ? undefined : ligne - prises((rang) => Math.floor(rang / COTE) === l),
      colonne: colonne === undefined ? undefined : colonne - prises((rang) => rang % COTE === c),
    };
  };
  const poser = (rang: number): void => {
    if (rang === COTE * COTE) {
      voir(monde);
      return;
    }
    const l = Math.floor(rang / COTE);
    const c = rang % COTE;
    const { ligne, colonne } = reste(l, c);
    const finDeLigne = c === COTE - 1 ? ligne : undefined;
    const finDeColonne = l === COTE - 1 ? colonne : undefined;
    const montre = montres[l]?.[c];
    const plafond = Math.min(ligne ?? 25, colonne ?? 25);
    for (let valeur = montre ?? 0; valeur <= (montre ?? plafond); valeur++) {
      if (finDeLigne !== undefined && valeur !== finDeLigne) continue;
      if (finDeColonne !== undefined && valeur !== finDeColonne) continue;
      if (valeur > plafond) continue;
      monde[rang] = valeur;
      poser(rang + 1);
    }
  };
  poser(0);
}

/** How many cells such an attacker must try one by one: the last of a line or column whose margin is shown follows. */
function libertes(montres: readonly (readonly (number | undefined)[])[]): number {
  const bords = Array.from({ length: COTE }, (_, rang) => rang);
  const masquee = (l: number, c: number): boolean => montres[l]?.[c] === undefined;
  const masquees = bords.flatMap((l) => bords.filter((c) => masquee(l, c)));
  const lignes = bords.filter((l) => !masquee(l, COTE) && bords.some((c) => masquee(l, c)));
  const colonnes = bords.filter((c) => !masquee(COTE, c) && bords.some((l) => masquee(l, c)));
  return masquees.length - lignes.length - colonnes.length;
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
      // the others would take this attacker hours
      fc.pre(libertes(montres) <= 3);
      const bas = new Array<number>(COTE * COTE).fill(Number.POSITIVE_INFINITY);
      const hauts = new Array<number>(COTE * COTE).fill(0);
      mondes(montres, (monde) => {
        for (const [rang, valeur] of monde.entries()) {
          bas[rang] = Math.min(bas[rang] ?? 0, valeur);
          hauts[rang] = Math.max(hauts[rang] ?? 0, valeur);
        }
      });
      for (const [rang, valeur] of interieur.entries()) {
        const [bas1 = 0, haut1 = 0] = [bas[rang], hauts[rang]];
        expect(bas1 <= valeur && valeur <= haut1).toBe(true);
        if (!systeme.publiee(la(Math.floor(rang / COTE), rang % COTE)))
          expect(haut1 - bas1).toBeGreaterThanOrEqual(LARGEUR);
      }
    }),
    { numRuns: 6 },
  );
});
