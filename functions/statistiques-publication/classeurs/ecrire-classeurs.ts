import { mkdirSync } from "node:fs";
import { litteral } from "../../../shared/sql.ts";
import type { Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import { AVEC_CLASSEURS } from "../../../shared/statistiques/fichiers-publies.ts";
import { type Base, liste } from "../duckdb.ts";
import type { Geographie, Territoire } from "../territoires.ts";
import type { Contexte } from "./couverture.ts";
import type { LignesEnColonnes } from "./du-territoire.ts";
import { ouvrirEquipe } from "./equipe.ts";

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
         where niveau in (${liste(AVEC_CLASSEURS)})`,
  );
}

/** As texts: the engine's client draws up the whole list of an enumeration for each answer that holds one. */
const TEXTES = [
  "tableau",
  "code",
  "libelle",
  "m1",
  "l1",
  "m2",
  "l2",
  "m3",
  "l3",
  "mesure",
  "mutation",
  "statut",
] as const;

const enTexte = (valeur: unknown): string | null => (typeof valeur === "string" ? valeur : null);
const enNombre = (valeur: unknown): number | null => (typeof valeur === "number" ? valeur : null);

async function lireLignes(base: Base, { niveau, code }: Territoire): Promise<LignesEnColonnes> {
  const [valeurs = [], ...colonnes] = await base.colonnes(`
    select valeur, ${TEXTES.map((nom) => `${nom}::varchar`).join(", ")}
    from pour_classeurs where du_niveau = ${litteral(niveau)} and du_code = ${litteral(code)}
    order by pour_classeurs.tableau, ordre`);
  const textes = (nom: (typeof TEXTES)[number]) => (colonnes[TEXTES.indexOf(nom)] ?? []).map(enTexte);
  return {
    tableau: textes("tableau"),
    code: textes("code"),
    libelle: textes("libelle"),
    modalites: [textes("m1"), textes("m2"), textes("m3")],
    libelles: [textes("l1"), textes("l2"), textes("l3")],
    mesure: textes("mesure"),
    mutation: textes("mutation"),
    statut: textes("statut"),
    valeur: valeurs.map(enNombre),
  };
}

/** Territories that are worth one more thread: it takes as long to start as some of them to be written. */
const PAR_FIL = 100;

/** Every workbook of an edition; the names of the files. */
export async function ecrireClasseurs(
  base: Base,
  tableaux: readonly Tableau[],
  { territoires }: Geographie,
  dossier: string,
  { dire, coeurs, ...contexte }: Contexte & { coeurs: number; dire(fait: number, total: number): void },
): Promise<string[]> {
  mkdirSync(dossier, { recursive: true });
  await base.faire(`create table triees as select * from pour_classeurs order by du_niveau, du_code, tableau, ordre;
    drop table pour_classeurs; alter table triees rename to pour_classeurs;`);
  const niveaux = new Set(await presents(base));
  const concernes = territoires.filter(({ niveau, code }) => niveaux.has(`${niveau}-${code}`));
  const fils = Math.min(coeurs, Math.floor(concernes.length / PAR_FIL));
  const equipe = ouvrirEquipe(fils, { dossier, tableaux, contexte });
  const noms = new Map<Territoire, readonly string[]>();
  try {
    await base.aPlusieurs(concernes, async (sienne, territoire) => {
      noms.set(territoire, await equipe.ecrire(territoire, await lireLignes(sienne, territoire)));
      dire(noms.size, concernes.length);
    });
  } finally {
    await equipe.fermer();
  }
  return concernes.flatMap((territoire) => noms.get(territoire) ?? []);
}

async function presents(base: Base): Promise<string[]> {
  const lignes = await base.lire(
    "select distinct du_niveau::varchar as niveau, du_code::varchar as code from pour_classeurs",
  );
  return lignes.map(({ niveau, code }) => `${niveau}-${code}`);
}
