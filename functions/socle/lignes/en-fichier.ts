import { ecrireCsv } from "../../../shared/donnees-ouvertes/csv.ts";
import {
  type ColonnePubliee,
  colonnesDeLEdition,
  type DitDeLEdition,
  type LignePubliee,
} from "../../../shared/statistiques/ligne-publiee.ts";
import { Reponse } from "../reponse.ts";
import { enClasseur } from "../tableur.ts";
import { type Question, tableauDe } from "./question.ts";

/** Rows to be put in a file: the columns asked, what came before, and the mark of the next page where there is one. */
export type Lues = {
  colonnes: readonly ColonnePubliee[];
  lignes: readonly LignePubliee[];
  /** Rows that the pages before gave. */
  rendues: number;
  suite?: string;
};

/** What was asked, by its names in an address. */
type Parametres = Readonly<Record<string, string | number | readonly string[] | undefined>>;
type Fichier = { tableau: string; demande: Parametres; cache: string; etag?: string };

export const SOURCE = "Système national d’enregistrement de la demande de logement social";

/** As the workbooks write it: nothing that is hidden looks like zero. */
const SYMBOLES: Readonly<Record<string, string>> = { C: "c", Z: "z", M: "nd" };

const enCellule = (ligne: LignePubliee, colonne: ColonnePubliee): string | number => {
  const valeur = ligne[colonne] ?? null;
  return valeur ?? (colonne === "valeur" ? (SYMBOLES[String(ligne.statut)] ?? "") : "");
};

/** A part says which rows it holds: a browser shows nothing else of a file that it keeps. */
function partie({ lignes, rendues, suite }: Lues): string {
  if (rendues === 0 && suite === undefined) return "";
  return `-lignes-${rendues + 1}-a-${rendues + lignes.length}${suite === undefined ? "-fin" : ""}`;
}

/** Address of the next page, from that of this one: the same question goes along, or the mark would be refused. */
function lienVers(suite: string, demande: Parametres): string {
  // a list is written as the question reads it, by commas
  const dits = Object.entries({ ...demande, suite }).flatMap(([nom, valeur]) =>
    valeur === undefined ? [] : [[nom, String(valeur)]],
  );
  return `<?${new URLSearchParams(dits)}>; rel="next"`;
}

const entetes = ({ tableau, demande, cache, etag }: Fichier, lues: Lues, sorte: "csv" | "xlsx") => ({
  "cache-control": cache,
  ...(lues.suite !== undefined && { link: lienVers(lues.suite, demande) }),
  ...(etag !== undefined && { etag }),
  "content-disposition": `attachment; filename="${tableau}${partie(lues)}.${sorte}"`,
});

/** The state is read along, to say why a value is not there. */
export const avecStatut = (question: Question): Question => ({
  ...question,
  colonnes: question.colonnes && [...new Set([...question.colonnes, "statut"])],
});

/** `faits`: where the rows come from, on a sheet of its own. */
export async function repondreEnClasseur(
  { colonnes: demandees, tableau }: Question,
  lues: Lues,
  { faits, ...fichier }: Omit<Fichier, "tableau"> & { faits: readonly (readonly [string, string])[] },
): Promise<Reponse<Uint8Array>> {
  const { colonnes, lignes, suite } = lues;
  const montrees = colonnes.filter((colonne) => demandees?.includes(colonne) ?? true);
  const octets = await enClasseur({
    feuille: tableau,
    titres: montrees,
    lignes: lignes.map((ligne) => montrees.map((colonne) => enCellule(ligne, colonne))),
    faits: [
      ["Tableau", `${tableau} – ${tableauDe(tableau).titre}`],
      ["Définition", tableauDe(tableau).definition],
      ...faits,
      ["Lire", "c : secret statistique ; z : sans objet ; nd : non disponible ; 0 : zéro."],
      ...(suite === undefined
        ? []
        : [["Attention", "Il y a d’autres lignes : ce fichier n’en tient que celles que dit son nom."] as const]),
    ],
  });
  return new Reponse(octets, { headers: entetes({ tableau, ...fichier }, lues, "xlsx") });
}

const enTexte = (valeur: LignePubliee[ColonnePubliee]): string => (valeur === null ? "" : String(valeur ?? ""));

/**
 * `dit`: what is true of every row; left out where nothing is to be said of them all. What may be long, its coverage,
 * is written in the first one only: in each, it would take the place of the rows themselves.
 */
export function repondreEnCsv(lues: Lues, fichier: Fichier, dit?: DitDeLEdition): Reponse<string> {
  const { colonnes, lignes } = lues;
  const textes = lignes.map((ligne, rang) => ({
    ...Object.fromEntries(colonnes.map((colonne) => [colonne, enTexte(ligne[colonne])])),
    mention: dit?.mention,
    couverture: rang === 0 ? dit?.couverture : undefined,
  }));
  return new Reponse(ecrireCsv([...colonnes, ...(dit ? colonnesDeLEdition : [])], textes), {
    headers: entetes(fichier, lues, "csv"),
  });
}
