import type { CleTerritoire, Niveau } from "./famille.ts";
import type { Registre } from "./registre.ts";
import { SEUIL } from "./systeme.ts";
import { niveauDe } from "./territoires.ts";
import type { Tranche } from "./tranche.ts";

/** Share of small counts above which a territory does not show a crossing. */
const PETITES_AU_PLUS: Partial<Record<Niveau, number>> = {
  ...{ REG: 0.1, DEP: 0.1, EPCI: 0.1, EPT: 0.1, COM: 0.2, ARM: 0.2, QPV: 0.2 },
};
/** Total of a row, and share of it, from which one modality alone tells of everyone. */
const RANGEE = 100;
const PRESQUE_TOUS = 0.95;

/** Says what the grid shows of a part of a crossing, and which of its counts are secret for what they are. */
export function montrer(registre: Registre, tranche: Tranche): void {
  const { territoires, croisement, montre } = tranche;
  for (const [rang, { cles }] of territoires.noeuds.entries()) {
    const revelees = rangeesRevelatrices(tranche, rang);
    for (const cle of cles.filter(montre)) {
      const cases: number[] = [];
      for (const { place, noms } of placesDe(tranche, rang)) {
        const id = tranche.ids[place] ?? 0;
        for (const nom of noms)
          registre.montrer(
            [tranche.population, tranche.date, cle, nom].join("|"),
            id,
            registre.systeme.petite(id) || revelees.has(place),
          );
        if (noms.some((nom) => nom !== "") || tranche.axes.length === 0) cases.push(id);
      }
      if (cases.length > 0) registre.blocs.push({ croisement, territoire: cle, cases });
    }
  }
}

/** Territories whose counts are large enough, most of them, for this crossing to be shown. */
export function assezGrands({
  territoires,
  ...tranche
}: Pick<Tranche, "territoires" | "axes" | "listes" | "comptes">): Set<CleTerritoire> {
  const grands = new Set<CleTerritoire>();
  for (const [rang, { cles }] of territoires.noeuds.entries()) {
    const places = placesDe(tranche, rang);
    const petites = places.filter(({ place }) => {
      const valeur = tranche.comptes.valeurs[place] ?? 0;
      return valeur > 0 && valeur < SEUIL;
    });
    for (const cle of cles)
      if (petites.length <= (PETITES_AU_PLUS[niveauDe(cle)] ?? 1) * places.length) grands.add(cle);
  }
  return grands;
}

/** Share of small counts above which what is left between shown territories takes one more of them. */
const PETITES_DU_RESTE = 0.05;
const LARGES: readonly Niveau[] = ["FRM", "REG", "DEP"];

/** Beside each rest that is too small to be told by subtraction, the smallest territory that should join it. */
export function voisinsDesRestes(
  tranche: Pick<Tranche, "territoires" | "axes" | "listes" | "comptes">,
): CleTerritoire[] {
  const { territoires, comptes } = tranche;
  const total = (rang: number): number => comptes.valeurs[rang * (comptes.pas[0] ?? 1)] ?? 0;
  const aJoindre: CleTerritoire[] = [];
  for (const { enfants } of territoires.fratries) {
    const reste = enfants.find((rang) => territoires.noeuds[rang]?.cles.length === 0);
    if (reste === undefined || total(reste) === 0) continue;
    const places = placesDe(tranche, reste);
    const petites = places.filter(({ place }) => {
      const valeur = comptes.valeurs[place] ?? 0;
      return valeur > 0 && valeur < SEUIL;
    });
    if (petites.length <= PETITES_DU_RESTE * places.length) continue;
    const [voisin] = enfants
      .filter((rang) => territoires.noeuds[rang]?.cles.some((cle) => LARGES.includes(niveauDe(cle))))
      .sort((a, b) => total(a) - total(b));
    if (voisin !== undefined) aJoindre.push(...(territoires.noeuds[voisin]?.cles ?? []));
  }
  return aJoindre;
}

interface Place {
  place: number;
  /** Names under which it is shown: several where a group is one modality. */
  noms: string[];
}

function placesDe({ axes, listes, comptes }: Pick<Tranche, "axes" | "listes" | "comptes">, rang: number): Place[] {
  let places: { place: number; termes: string[][] }[] = [{ place: rang * (comptes.pas[0] ?? 1), termes: [[]] }];
  for (const [axe, { noeuds }] of axes.entries())
    places = places.flatMap(({ place, termes }) =>
      noeuds.flatMap((noeud, n) => {
        const montres = noeud.termes.filter((terme) => terme.startsWith(`${listes[axe]}=`));
        if (n > 0 && montres.length === 0) return [];
        const suites = n === 0 ? termes : termes.flatMap((avant) => montres.map((terme) => [...avant, terme]));
        return [{ place: place + n * (comptes.pas[axe + 1] ?? 1), termes: suites }];
      }),
    );
  return places.map(({ place, termes }) => ({ place, noms: termes.map((liste) => liste.sort().join("&")) }));
}

/** Rows, along a sensitive dimension, that one modality fills: they tell of each person counted. */
function rangeesRevelatrices({ axes, comptes }: Tranche, rang: number): Set<number> {
  const revelees = new Set<number>();
  const debut = rang * (comptes.pas[0] ?? 1);
  for (const [axe, { noeuds }] of axes.entries()) {
    if (!noeuds.some(({ sensible }) => sensible)) continue;
    const pas = comptes.pas[axe + 1] ?? 1;
    for (let place = debut; place < debut + (comptes.pas[0] ?? 1); place++) {
      if (Math.floor((place - debut) / pas) % noeuds.length !== 0) continue;
      const total = comptes.valeurs[place] ?? 0;
      if (total === 0 || total >= RANGEE) continue;
      const pleine = noeuds.some(
        ({ sensible }, n) => sensible && n > 0 && (comptes.valeurs[place + n * pas] ?? 0) > PRESQUE_TOUS * total,
      );
      if (pleine) for (let n = 1; n < noeuds.length; n++) revelees.add(place + n * pas);
    }
  }
  return revelees;
}
