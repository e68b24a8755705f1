import { PUBLIEE, SECRETE, Systeme } from "../shared/statistiques/protection/systeme.ts";

/** A table of two dimensions with its margins, as tests of the protection read it; small counts are secret. */
export function unTableau(lignes: readonly (readonly number[])[], couts: (valeur: number, marge: boolean) => number) {
  const systeme = new Systeme();
  const colonnes = lignes[0]?.length ?? 0;
  const cases = Int32Array.from(
    lignes.flatMap((valeurs, l) =>
      valeurs.map((valeur, c) => {
        const marge = l === lignes.length - 1 || c === colonnes - 1;
        const id = systeme.ajouterCase({
          valeur,
          cout: valeur === 0 ? Number.POSITIVE_INFINITY : couts(valeur, marge),
        });
        systeme.statuts[id] = systeme.petite(id) ? SECRETE : PUBLIEE;
        return id;
      }),
    ),
  );
  const la = (l: number, c: number) => cases[l * colonnes + c] ?? 0;
  for (const l of lignes.keys())
    systeme.ajouterSomme(
      la(l, colonnes - 1),
      Array.from({ length: colonnes - 1 }, (_, c) => la(l, c)),
    );
  for (let c = 0; c < colonnes; c++)
    systeme.ajouterSomme(
      la(lignes.length - 1, c),
      Array.from({ length: lignes.length - 1 }, (_, l) => la(l, c)),
    );
  systeme.ajouterSousTableau({ lignes: lignes.length, colonnes, cases });
  return { systeme, la };
}
