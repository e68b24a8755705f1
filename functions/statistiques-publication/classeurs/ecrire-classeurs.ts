import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Excel from "exceljs";
import type { Niveau } from "../../../shared/statistiques/catalogue/niveaux.ts";
import { type Partie, parties, type Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import { type Base, liste, litteral } from "../duckdb.ts";
import type { Geographie, Territoire } from "../territoires.ts";
import { type Contexte, ecrireCouverture, ecrireNotices } from "./couverture.ts";
import { ecrireFeuille } from "./feuille.ts";
import { type Grille, grille, type Ligne } from "./grille.ts";
import { effacerLesHeures } from "./sans-heure.ts";
import { annoncerLesTableaux } from "./tableau-excel.ts";

/** Territories with workbooks of their own. */
export const AVEC_CLASSEUR: readonly Niveau[] = ["FR", "REG", "DEP", "EPCI"];

const PARTIES: readonly Partie[] = ["en-cours", "satisfaites", "radiations-renouvellements"];

/** Lines kept for the workbooks while each table is written: its own territories, and the communes inside them. */
export const preparer = (base: Base): Promise<void> =>
  base.faire(`
    create table pour_classeurs (du_niveau t_niveau, du_code t_territoire, tableau t_tableau, ordre bigint, code t_territoire,
      libelle t_libelle_de_territoire, m1 t_modalite, l1 t_libelle_de_modalite, m2 t_modalite, l2 t_libelle_de_modalite,
      m3 t_modalite, l3 t_libelle_de_modalite, mesure t_mesure, mutation t_ventilation, valeur double, statut t_statut)`);

const LIGNE = "libelle, m1, l1, m2, l2, m3, l3, mesure, mutation, valeur, statut";

export async function garder(base: Base, { id, niveaux }: Tableau): Promise<void> {
  const communal = !niveaux.includes("FR") && niveaux.includes("COM");
  await base.faire(
    communal
      ? `insert into pour_classeurs
         select p.niveau, p.code, ${litteral(id)}, l.rowid, l.code, ${LIGNE}
         from longue l join (
           select distinct ville.code as ville, a.niveau, a.code from appartenances a
           join appartenances ville on ville.commune = a.commune and ville.niveau = 'COM'
           where a.niveau in ('DEP', 'EPCI')
         ) p on p.ville = l.code where l.niveau = 'COM'`
      : `insert into pour_classeurs select niveau, code, ${litteral(id)}, rowid, code, ${LIGNE} from longue
         where niveau in (${liste(AVEC_CLASSEUR)})`,
  );
}

const texte = (valeur: unknown): string | null => (typeof valeur === "string" ? valeur : null);

async function lireLignes(base: Base, { niveau, code }: Territoire): Promise<Ligne[]> {
  // as texts: the engine's client draws up the whole list of an enumeration for each answer that holds one
  const lignes = await base.lire(`
    select valeur, ${["tableau", "code", "libelle", "m1", "l1", "m2", "l2", "m3", "l3", "mesure", "mutation", "statut"].map((nom) => `${nom}::varchar as ${nom}`).join(", ")}
    from pour_classeurs where du_niveau = ${litteral(niveau)} and du_code = ${litteral(code)}
    order by pour_classeurs.tableau, ordre`);
  return lignes.map((ligne) => ({
    tableau: String(ligne.tableau),
    code: String(ligne.code),
    territoire: String(ligne.libelle),
    modalites: [1, 2, 3].map((rang) => ({ code: texte(ligne[`m${rang}`]), libelle: texte(ligne[`l${rang}`]) })),
    mesure: String(ligne.mesure),
    mutation: String(ligne.mutation),
    valeur: typeof ligne.valeur === "number" ? ligne.valeur : null,
    statut: String(ligne.statut),
  }));
}

async function ecrireClasseur(
  chemin: string,
  territoire: Territoire,
  partie: Partie,
  grilles: readonly Grille[],
  contexte: Contexte,
): Promise<void> {
  const classeur = new Excel.stream.xlsx.WorkbookWriter({ filename: chemin, useStyles: true, useSharedStrings: false });
  classeur.title = `${parties[partie]} – ${territoire.libelle} – édition ${contexte.edition.nom}`;
  classeur.creator = "SNE";
  classeur.created = new Date(`${contexte.edition.extraction}T00:00:00Z`);
  classeur.modified = classeur.created;
  // it opens on its cover
  classeur.views = [{ x: 0, y: 0, width: 20000, height: 12000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  ecrireCouverture(classeur, territoire, partie, grilles, contexte);
  for (const [rang, une] of grilles.entries()) ecrireFeuille(classeur, une, contexte, rang + 1);
  annoncerLesTableaux(classeur, grilles.length);
  ecrireNotices(classeur, grilles, contexte);
  await classeur.commit();
  effacerLesHeures(chemin);
}

const nomDe = (edition: string, { niveau, code }: Territoire, partie: Partie): string =>
  `sne_${edition}_${niveau.toLowerCase()}${niveau === "FR" ? "" : `_${code}`}_${partie}.xlsx`;

/** Every workbook of an edition; the names of the files. */
export async function ecrireClasseurs(
  base: Base,
  tableaux: readonly Tableau[],
  { territoires }: Geographie,
  dossier: string,
  contexte: Contexte & { dire(fait: number, total: number): void },
): Promise<string[]> {
  mkdirSync(dossier, { recursive: true });
  await base.faire(`create table triees as select * from pour_classeurs order by du_niveau, du_code, tableau, ordre;
    drop table pour_classeurs; alter table triees rename to pour_classeurs;`);
  const niveaux = new Set(await presents(base));
  const concernes = territoires.filter(({ niveau, code }) => niveaux.has(`${niveau}-${code}`));
  const fichiers: string[] = [];
  for (const [rang, territoire] of concernes.entries()) {
    const lignes = Map.groupBy(await lireLignes(base, territoire), ({ tableau }) => tableau);
    for (const partie of PARTIES) {
      const grilles = tableaux
        .filter((tableau) => tableau.partie === partie && lignes.has(tableau.id))
        .map((tableau) => grille(tableau, lignes.get(tableau.id) ?? [], territoire.niveau));
      if (grilles.length === 0) continue;
      const nom = nomDe(contexte.edition.nom, territoire, partie);
      await ecrireClasseur(join(dossier, nom), territoire, partie, grilles, contexte);
      fichiers.push(nom);
    }
    contexte.dire(rang + 1, concernes.length);
  }
  return fichiers;
}

async function presents(base: Base): Promise<string[]> {
  const lignes = await base.lire(
    "select distinct du_niveau::varchar as niveau, du_code::varchar as code from pour_classeurs",
  );
  return lignes.map(({ niveau, code }) => `${niveau}-${code}`);
}
