import { catalogue } from "../../catalogue/catalogue.ts";
import { colonneDe, dimensionConnue } from "../../catalogue/dimensions-publiees.ts";
import type { Mesure } from "../../catalogue/tableau.ts";

/** A row of a tidy file, by the names of its columns. */
export type LigneLongue = Readonly<Record<string, string>>;

/** An edition with its version, and one of its tables. */
export interface Source {
  edition: string;
  tableau: string;
}

export const nomDeSource = ({ edition, tableau }: Source): string => `${edition}, ${tableau}`;

/** A count as files show it: what it counts, and its value when it is not a secret. */
export interface Cellule {
  population: string;
  date: string;
  territoire: string;
  predicat: readonly string[];
  valeur: number | undefined;
  secrete: boolean;
  /** Where it was read. */
  source: Source;
}

/** These add up to nothing, but those who name a commune first are among them. */
export const CHOIX = "choix";

const mesures = new Map<string, Mesure>(
  catalogue
    .filter(
      ({ additif, mesures: siennes }) => additif || siennes.some((une) => une.genre === "compte" && une.base === CHOIX),
    )
    .flatMap(({ id, mesures: siennes }) => siennes.map((mesure): [string, Mesure] => [`${id}|${mesure.code}`, mesure])),
);

const DIMENSIONS = [1, 2, 3] as const;

/** What a row counts; undefined when it is no count: a share, a delay, a pair of territories. */
export function celluleDe(ligne: LigneLongue, source: Source): Cellule | undefined {
  const mesure = mesures.get(`${ligne.tableau}|${ligne.mesure}`);
  if (mesure?.genre !== "compte" || ligne.statut === "M" || ligne.statut === "Z") return undefined;
  const predicat: string[] = [];
  for (const rang of DIMENSIONS) {
    const code = ligne[`modalite_${rang}`] ?? "";
    const nom = ligne[`dimension_${rang}`] ?? "";
    const connue = dimensionConnue(nom);
    if (code !== "" && code !== "TOTAL") predicat.push(`${connue ? colonneDe(connue, mesure.base) : nom}=${code}`);
  }
  for (const { colonne, parmi } of mesure.dont ?? []) predicat.push(`${colonne}=${parmi.join("|")}`);
  if (ligne.mutation === "HM" || ligne.mutation === "MUT") predicat.push(`mutation=${ligne.mutation}`);
  return {
    ...quandDe(mesure.base, ligne, predicat),
    territoire: `${ligne.niveau}-${ligne.code_territoire}`,
    valeur: ligne.valeur === "" || ligne.valeur === undefined ? undefined : Number(ligne.valeur),
    secrete: ligne.statut === "C",
    source,
  };
}

/** Holds once each of the few thousand texts that millions of cells repeat. */
export function tenirUneFois(): (cellule: Cellule) => Cellule {
  const textes = new Map<string, string>();
  const listes = new Map<string, readonly string[]>();
  const un = (texte: string): string => {
    const connu = textes.get(texte);
    if (connu === undefined) textes.set(texte, texte);
    return connu ?? texte;
  };
  const une = (liste: readonly string[]): readonly string[] => {
    const nom = liste.join("&");
    const connue = listes.get(nom);
    if (!connue) listes.set(nom, liste);
    return connue ?? liste;
  };
  return ({ population, date, territoire, predicat, ...reste }) => ({
    population: un(population),
    date: un(date),
    territoire: un(territoire),
    predicat: une(predicat),
    ...reste,
  });
}

/** A stock of the past, told again by a table of today, is the stock that an earlier edition told. */
function quandDe(base: string, { date_reference = "", periode_debut = "" }: LigneLongue, predicat: readonly string[]) {
  const date = [periode_debut, date_reference].filter(Boolean).join("/");
  const jour = predicat.find((terme) => terme.startsWith("date="))?.slice("date=".length);
  if (base === "stocks" && jour)
    return {
      population: "stock",
      date: jour,
      predicat: predicat.filter((terme) => terme.startsWith("mutation=")),
    };
  if (base === "stock_avant")
    return { population: "stock", date: unAnAvant(date_reference), predicat: predicat.toSorted() };
  return { population: base, date, predicat: predicat.toSorted() };
}

/** Last day of the same month, a year before. */
function unAnAvant(date: string): string {
  const [annee = 0, mois = 1] = date.split("-").map(Number);
  return new Date(Date.UTC(annee - 1, mois, 0)).toISOString().slice(0, 10);
}

/** A share shown beside the count that it is of, which is masked: the count follows. Undefined when all is well. */
export function partIndiscrete(ligne: LigneLongue, secretes: ReadonlySet<string>): string | undefined {
  const mesure = mesures.get(`${ligne.tableau}|${ligne.mesure}`);
  if (mesure?.genre !== "rapport" || ligne.statut !== "A") return undefined;
  const compte = nomDeLigne({ ...ligne, mesure: mesure.de.mesure, mutation: mesure.de.mutation });
  return secretes.has(compte) ? compte : undefined;
}

export const nomDeLigne = (ligne: LigneLongue): string =>
  [
    ligne.tableau,
    ligne.date_reference,
    ligne.niveau,
    ligne.code_territoire,
    ligne.modalite_1,
    ligne.modalite_2,
    ligne.modalite_3,
    ligne.mutation || "ENS",
    ligne.mesure,
  ].join("|");
