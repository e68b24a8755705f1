import type { statistiques as routes } from "../../shared/api/statistiques.ts";
import { ecrireCsv } from "../../shared/donnees-ouvertes/csv.ts";
import { Problem } from "../../shared/problems.ts";
import type { ColonnePubliee, LignePubliee } from "../../shared/statistiques/ligne-publiee.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import type { EditionsStore, Manifeste } from "../socle/stores/editions.ts";
import { enClasseur } from "../socle/tableur.ts";
import { compterUneQuestion, type PourLimiter } from "./limites.ts";
import { lireLignes } from "./lire-lignes.ts";
import { ecrireSuite, lireQuestion, lireSuite, type Question, tableauDe } from "./question.ts";

export type PourLire = PourLimiter & { editions: EditionsStore };

type Lues = { edition: Manifeste; colonnes: ColonnePubliee[]; lignes: LignePubliee[]; suite?: string };

const SOURCE = "Système national d’enregistrement de la demande de logement social";
const LICENCE = "Licence Ouverte 2.0";

async function lire(question: Question, contexte: PourLire & Appel): Promise<Lues> {
  await compterUneQuestion(contexte);
  const { tableau, filtres, colonnes } = lireQuestion(question);
  const { editions } = contexte;
  const edition = await (question.edition === undefined
    ? editions.lireDerniere()
    : editions.lire(question.edition, question.version));
  const fichier = edition && (await editions.ouvrir(edition, tableau.id));
  if (!fichier) throw new Problem("edition-introuvable");
  const depuis = lireSuite(question, edition.version);
  const { lignes, suite } = await lireLignes(fichier, {
    filtres,
    dans: question.departement,
    colonnes,
    depuis,
    taille: question.taille,
  });
  return {
    edition,
    colonnes,
    lignes,
    ...(suite !== undefined && { suite: ecrireSuite(question, edition.version, suite) }),
  };
}

/** A named edition does not change but by a correction; the last one does each month. */
const enCache = ({ edition }: Question): string => `public, max-age=${edition === undefined ? 300 : 3600}`;

export const lireDonnees: Handler<typeof routes.lireDonnees, PourLire> = async (question, contexte) => {
  const { edition, lignes, suite } = await lire(question, contexte);
  const { edition: nom, version, mention } = edition;
  const corps = { edition: nom, version, source: SOURCE, licence: LICENCE, mention, lignes, suite };
  return new Reponse(corps, { headers: { "cache-control": enCache(question) } });
};

/** As the workbooks write it: nothing that is hidden looks like zero. */
const SYMBOLES: Readonly<Record<string, string>> = { C: "c", Z: "z", M: "nd" };

const enCellule = (ligne: LignePubliee, colonne: ColonnePubliee): string | number => {
  const valeur = ligne[colonne] ?? null;
  return valeur ?? (colonne === "valeur" ? (SYMBOLES[String(ligne.statut)] ?? "") : "");
};

export const telechargerClasseur: Handler<typeof routes.telechargerClasseur, PourLire> = async (question, contexte) => {
  // the state is read along, to say why a value is not there
  const demandees = question.colonnes;
  const avecStatut = demandees && [...new Set([...demandees, "statut"])];
  const { edition, colonnes, lignes, suite } = await lire({ ...question, colonnes: avecStatut }, contexte);
  const montrees = colonnes.filter((colonne) => demandees?.includes(colonne) ?? true);
  const octets = await enClasseur({
    feuille: question.tableau,
    titres: montrees,
    lignes: lignes.map((ligne) => montrees.map((colonne) => enCellule(ligne, colonne))),
    faits: [
      ["Tableau", `${question.tableau} – ${tableauDe(question.tableau).titre}`],
      ["Définition", tableauDe(question.tableau).definition],
      ["Édition", `${edition.edition}, version ${edition.version}`],
      ["Date de référence", edition.date_reference],
      ...(edition.mention === undefined ? [] : [["Mention", edition.mention] as const]),
      ["Source", SOURCE],
      ["Licence", LICENCE],
      ["Lire", "c : secret statistique ; z : sans objet ; nd : non disponible ; 0 : zéro."],
      ...(suite === undefined
        ? []
        : [["Attention", "Il y a d’autres lignes : ce fichier n’en tient qu’une page."] as const]),
    ],
  });
  return new Reponse(octets, {
    headers: {
      "cache-control": enCache(question),
      "content-disposition": `attachment; filename="${question.tableau}.xlsx"`,
    },
  });
};

const enTexte = (valeur: LignePubliee[ColonnePubliee]): string => (valeur === null ? "" : String(valeur ?? ""));

export const telechargerDonnees: Handler<typeof routes.telechargerDonnees, PourLire> = async (question, contexte) => {
  const { colonnes, lignes, suite } = await lire(question, contexte);
  const textes = lignes.map((ligne) =>
    Object.fromEntries(colonnes.map((colonne) => [colonne, enTexte(ligne[colonne])])),
  );
  return new Reponse(ecrireCsv(colonnes, textes), {
    headers: {
      "cache-control": enCache(question),
      "content-disposition": `attachment; filename="${question.tableau}.csv"`,
      ...(suite && { link: `<?suite=${suite}>; rel="next"` }),
    },
  });
};
