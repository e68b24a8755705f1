import { dimensionsPubliees } from "../../catalogue/dimensions-publiees.ts";
import { regroupements } from "../../regroupements.ts";
import type { Cellule } from "./cellules.ts";

const longues = new Map<string, string>(
  Object.entries(dimensionsPubliees).flatMap(([nom, dimension]) =>
    "communale" in dimension ? [[dimension.communale, nom]] : [],
  ),
);

/** `age_6=LT30` cut into the modalities of the whole list. */
export function decoupagesDe(terme: string): string[][] {
  const [nom = "", code] = terme.split("=");
  const longue = longues.get(nom);
  const liste = nom === "type_attribue_5" ? "type_5" : nom;
  const connues: Readonly<Record<string, readonly { code: string; de: readonly string[] }[]>> = regroupements;
  const de = connues[liste]?.find((groupe) => groupe.code === code)?.de;
  return longue && de ? [de.map((court) => `${longue}=${court}`)] : [];
}

/** One demande may be renewed in two months: those do not add up. */
function sAdditionne(nom: string, population: string): boolean {
  if (nom === "mois") return ["nouvelles", "satisfaites", "radiees"].includes(population);
  return (
    nom === "mutation" ||
    Object.values(dimensionsPubliees).some((connue) => connue.colonne === nom && !("sansTotal" in connue))
  );
}

/** Lists of modalities by population and name, as its rows show them. */
function listesVues(vues: readonly Cellule[]): Map<string, Map<string, string[]>> {
  const parPopulation = new Map<string, Map<string, Set<string>>>();
  for (const { population, predicat } of vues) {
    const parNom = parPopulation.get(population) ?? new Map<string, Set<string>>();
    parPopulation.set(population, parNom);
    for (const terme of predicat) {
      const [nom = "", code] = terme.split("=");
      // several codes counted as one are no modality: the list has each of them already
      if (code?.includes("|")) continue;
      const termes = parNom.get(nom);
      if (termes) termes.add(terme);
      else parNom.set(nom, new Set([terme]));
    }
  }
  return new Map(
    [...parPopulation].map(([population, parNom]) => [
      population,
      // one modality alone is a part (`dont`), not a list
      new Map(
        [...parNom]
          .filter(([nom, { size }]) => size > 1 && sAdditionne(nom, population))
          .map(([nom, termes]) => [nom, [...termes]]),
      ),
    ]),
  );
}

const nomDuTerme = (terme: string): string => terme.slice(0, terme.indexOf("="));

/** By what a count is told, whatever the codes: `PS|age&mutation`. */
const formeDe = (population: string, noms: readonly string[]): string => `${population}|${noms.toSorted().join("&")}`;

/**
 * Lists that may cut a count into parts: of its population, by a name that it does not have, told somewhere beside the names
 * that it has. Most lists are told nowhere beside most counts.
 */
export function listesQuiDecoupent(vues: readonly Cellule[]): (cellule: Cellule) => readonly (readonly string[])[] {
  const listes = listesVues(vues);
  const formes = new Set(vues.map(({ population, predicat }) => formeDe(population, predicat.map(nomDuTerme))));
  const parForme = new Map<string, string[][]>();
  return ({ population, predicat }) => {
    const noms = predicat.map(nomDuTerme);
    const forme = formeDe(population, noms);
    const connues = parForme.get(forme);
    if (connues) return connues;
    const siennes = [...(listes.get(population) ?? [])]
      .filter(([nom]) => !noms.includes(nom) && formes.has(formeDe(population, [...noms, nom])))
      .map(([, liste]) => liste);
    parForme.set(forme, siennes);
    return siennes;
  };
}
