import { tableauxCroises } from "./croisements.ts";
import { tableauxDesDelais } from "./delais.ts";
import { dimensionConnue } from "./dimensions-publiees.ts";
import { tableauxDesFlux } from "./flux.ts";
import { tableauxDeProfil } from "./profils.ts";
import { tableauxDeQualite } from "./qualite.ts";
import { tableauxDesSeries } from "./series.ts";
import { tableauxDuStock } from "./stock.ts";
import type { Mesure, Tableau } from "./tableau.ts";

function termes(mesure: Mesure): readonly string[] {
  if (mesure.genre === "rapport") return [mesure.de.mesure, mesure.sur.mesure];
  return mesure.genre === "ecart" ? [mesure.de] : [];
}

function fautesDe({ id, dimensions, mesures, niveaux, frequences, seuil }: Tableau): string[] {
  const codes = mesures.map(({ code }) => code);
  return [
    ...dimensions.filter((nom) => !dimensionConnue(nom)).map((nom) => `${id} : dimension inconnue, « ${nom} »`),
    ...(dimensions.length > 3 ? [`${id} : plus de trois dimensions`] : []),
    ...(new Set(codes).size < codes.length ? [`${id} : deux mesures du même nom`] : []),
    ...mesures
      .flatMap(termes)
      .filter((terme) => !codes.includes(terme))
      .map((terme) => `${id} : mesure inconnue, « ${terme} »`),
    ...(niveaux.length === 0 || frequences.length === 0 || mesures.length === 0 ? [`${id} : tableau vide`] : []),
    ...(seuil < 1 ? [`${id} : seuil sous 1`] : []),
  ];
}

/** Every fault of these entries, in words; none when they can be counted. */
export function fautesDuCatalogue(entrees: readonly Tableau[]): string[] {
  const ids = entrees.map(({ id }) => id);
  const doubles = ids.filter((id, rang) => ids.indexOf(id) !== rang).map((id) => `${id} : identifiant déjà pris`);
  return [...doubles, ...entrees.flatMap(fautesDe)];
}

/** Every table: adding one is adding its entry. */
export const catalogue: readonly Tableau[] = [
  ...tableauxDuStock,
  ...tableauxDeProfil,
  ...tableauxDesFlux,
  ...tableauxDesDelais,
  ...tableauxCroises,
  ...tableauxDesSeries,
  ...tableauxDeQualite,
].toSorted(parId);

/** The official tables first, then the others. */
function parId(a: Tableau, b: Tableau): number {
  const rang = ({ id }: Tableau) => `${id.startsWith("TAB") ? 0 : 1}${id}`;
  return rang(a) < rang(b) ? -1 : 1;
}
