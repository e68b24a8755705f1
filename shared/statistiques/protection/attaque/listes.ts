import { dimensionsPubliees } from "../../catalogue/dimensions-publiees.ts";
import { regroupements } from "../../regroupements.ts";
import type { Predicats } from "./predicats.ts";

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

const nomDuTerme = (terme: string): string => terme.slice(0, terme.indexOf("="));

/** By which names a count is told, whatever the codes: `age&mutation`. */
const formeDe = (noms: readonly string[]): string => noms.toSorted().join("&");

/** Lists of modalities of a population, by name, as its rows show them. */
function listesVues(population: string, predicats: readonly (readonly string[])[]): Map<string, string[]> {
  const parNom = new Map<string, Set<string>>();
  for (const terme of predicats.flat()) {
    const [nom = "", code] = terme.split("=");
    // several codes counted as one are no modality: the list has each of them already
    if (code?.includes("|")) continue;
    const termes = parNom.get(nom);
    if (termes) termes.add(terme);
    else parNom.set(nom, new Set([terme]));
  }
  // one modality alone is a part (`dont`), not a list
  return new Map(
    [...parNom]
      .filter(([nom, { size }]) => size > 1 && sAdditionne(nom, population))
      .map(([nom, termes]) => [nom, [...termes]]),
  );
}

/**
 * The lists that cut a count of a population into parts, each part told by the terms of the count and one more, whose name
 * they do not have; then what cuts one of its terms. Most lists are told nowhere beside most counts. `dits`: all that the
 * counts of the population are told by.
 */
export function partsDans(
  population: string,
  predicats: Predicats,
  dits: Iterable<number>,
): (predicat: number) => readonly (readonly number[])[] {
  const termes = Array.from(dits, (rang) => predicats.termes(rang));
  const listes = listesVues(population, termes);
  const formes = new Set(termes.map((siens) => formeDe(siens.map(nomDuTerme))));
  const enParts = (siens: readonly string[]): string[][][] => {
    const noms = siens.map(nomDuTerme);
    const parListe = [...listes]
      .filter(([nom]) => !noms.includes(nom) && formes.has(formeDe([...noms, nom])))
      .map(([, liste]) => liste.map((terme) => [...siens, terme]));
    const parTerme = siens.flatMap((terme, place) =>
      decoupagesDe(terme).map((courts) => courts.map((court) => [...siens.toSpliced(place, 1), court])),
    );
    return [...parListe, ...parTerme];
  };
  const faites = new Map<number, readonly (readonly number[])[]>();
  return (predicat) => {
    const connues = faites.get(predicat);
    if (connues) return connues;
    const parts = enParts(predicats.termes(predicat)).flatMap((liste) => {
      const rangs = liste.map((une) => predicats.trouver(une)).filter((rang) => rang !== undefined);
      // a part that no count has makes no sum
      return rangs.length === liste.length ? [rangs] : [];
    });
    faites.set(predicat, parts);
    return parts;
  };
}
