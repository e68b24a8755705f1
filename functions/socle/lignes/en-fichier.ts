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

/** Rows to be put in a file: the columns asked, and the mark of the next page where there is one. */
export type Lues = { colonnes: readonly ColonnePubliee[]; lignes: readonly LignePubliee[]; suite?: string };

/** What was asked, by its names in an address. */
type Parametres = Readonly<Record<string, string | number | readonly string[] | undefined>>;
type Fichier = { tableau: string; cache: string; etag?: string };

export const SOURCE = "Système national d’enregistrement de la demande de logement social";

/** As the workbooks write it: nothing that is hidden looks like zero. */
const SYMBOLES: Readonly<Record<string, string>> = { C: "c", Z: "z", M: "nd" };

const enCellule = (ligne: LignePubliee, colonne: ColonnePubliee): string | number => {
  const valeur = ligne[colonne] ?? null;
  return valeur ?? (colonne === "valeur" ? (SYMBOLES[String(ligne.statut)] ?? "") : "");
};

const entetes = ({ tableau, cache, etag }: Fichier, sorte: "csv" | "xlsx") => ({
  "cache-control": cache,
  ...(etag !== undefined && { etag }),
  "content-disposition": `attachment; filename="${tableau}.${sorte}"`,
});

/** The state is read along, to say why a value is not there. */
export const avecStatut = (question: Question): Question => ({
  ...question,
  colonnes: question.colonnes && [...new Set([...question.colonnes, "statut"])],
});

/** `faits`: where the rows come from, on a sheet of its own. */
export async function repondreEnClasseur(
  { colonnes: demandees, tableau }: Question,
  { colonnes, lignes, suite }: Lues,
  { faits, cache }: { faits: readonly (readonly [string, string])[]; cache: string },
): Promise<Reponse<Uint8Array>> {
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
        : [["Attention", "Il y a d’autres lignes : ce fichier n’en tient qu’une page."] as const]),
    ],
  });
  return new Reponse(octets, { headers: entetes({ tableau, cache }, "xlsx") });
}

const enTexte = (valeur: LignePubliee[ColonnePubliee]): string => (valeur === null ? "" : String(valeur ?? ""));

/** Address of the next page, from that of this one: the same question goes along, or the mark would be refused. */
function lienVers(suite: string, demande: Parametres): string {
  // a list is written as the question reads it, by commas
  const dits = Object.entries({ ...demande, suite }).flatMap(([nom, valeur]) =>
    valeur === undefined ? [] : [[nom, String(valeur)]],
  );
  return `<?${new URLSearchParams(dits)}>; rel="next"`;
}

/** `dit`: what is true of every row, written in each; left out where nothing is to be said of them all. */
export function repondreEnCsv(
  { colonnes, lignes, suite }: Lues,
  fichier: Fichier & { demande: Parametres },
  dit?: DitDeLEdition,
): Reponse<string> {
  const textes = lignes.map((ligne) => ({
    ...Object.fromEntries(colonnes.map((colonne) => [colonne, enTexte(ligne[colonne])])),
    ...dit,
  }));
  return new Reponse(ecrireCsv([...colonnes, ...(dit ? colonnesDeLEdition : [])], textes), {
    headers: { ...entetes(fichier, "csv"), ...(suite !== undefined && { link: lienVers(suite, fichier.demande) }) },
  });
}
