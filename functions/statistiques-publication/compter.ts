import type { Base as Relation } from "../../shared/statistiques/catalogue/bases.ts";
import { colonneDe, dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { estCommunal, type Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Compte, Condition, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { datesDuStock, type Edition, moisDeLaPeriode, niveauxDe } from "../../shared/statistiques/edition.ts";
import { TOTAL } from "./deposer.ts";
import { type Base, liste, litteral } from "./duckdb.ts";
import { COMPTEES } from "./relations.ts";

const RANGS = [0, 1, 2] as const;

/** Dimensions of a table at a level: those of communes have short lists. */
export const dimensionsA = ({ dimensions }: Tableau, niveau: Niveau): string[] =>
  dimensions.map((nom) => (estCommunal(niveau) ? (dimension(nom).communale ?? nom) : nom));

const estCompte = (mesure: Tableau["mesures"][number]): mesure is Compte => mesure.genre === "compte";

const dite = ({ colonne, parmi }: Condition): string => `${colonne} in (${liste(parmi)})`;

type Colonne = { mesure: string; mutation: "ENS" | "HM" | "MUT"; sql: string };

/** Columns of counts of one relation: one for each measure and, where it is told apart, for each side of the HLM park. */
function colonnesDe(mesures: readonly Compte[], relation: Relation): Colonne[] {
  const combien = COMPTEES.includes(relation) ? "sum(n)" : "count(*)";
  return mesures.flatMap(({ code, dont = [], parMutation }) =>
    (parMutation ? (["ENS", "HM", "MUT"] as const) : (["ENS"] as const)).map((mutation) => {
      const conditions = [...dont.map(dite), ...(mutation === "ENS" ? [] : [`mutation = ${litteral(mutation)}`])];
      const ou = conditions.length === 0 ? "" : ` filter (where ${conditions.join(" and ")})`;
      return { mesure: code, mutation, sql: `coalesce(${combien}${ou}, 0)::bigint` };
    }),
  );
}

/** Codes that a dimension takes in an edition, total apart; none for one that only shows what it met. */
export function codesDe(nom: string, edition: Edition, tableau: Tableau): readonly string[] {
  const { modalites } = dimension(nom);
  if (modalites) return modalites.map(({ code }) => code);
  if (nom === "mois") return moisDeLaPeriode(edition);
  const [rythme = "M"] = tableau.frequences;
  return nom === "date" ? datesDuStock(edition)[rythme] : [];
}

/** Territories that a table tells: an EPCI or a commune where few wait shows its totals, and no more. */
const SEUIL_DU_PROFIL = 100;
const montres = ({ partout }: Tableau, niveaux: readonly Niveau[]): string => {
  const assez = "and (a.niveau not in ('EPCI', 'EPT', 'COM', 'ARM') or p.assez)";
  return `a.niveau in (${liste(niveaux)}) ${partout ? "" : assez}`;
};

/** Sums of one relation, from communes up, over every subset of the dimensions. */
function sommes(
  tableau: Tableau,
  relation: Relation,
  niveaux: readonly Niveau[],
  colonnes: readonly Colonne[],
): string {
  const [niveau = "FR"] = niveaux;
  const dimensions = dimensionsA(tableau, niveau).map((nom) => ({ nom, ...dimension(nom) }));
  const codes = dimensions.map((d, rang) => `${colonneDe(d, relation)}::varchar::t_modalite as m${rang + 1}`);
  const cles = dimensions.map((_, rang) => `m${rang + 1}`);
  const totaux = dimensions.flatMap((d, rang) => ("sansTotal" in d ? [] : [`m${rang + 1}`]));
  const fixes = cles.filter((cle) => !totaux.includes(cle));
  const noms = colonnes.map((_, rang) => `c${rang}`);
  const groupe = ["a.niveau", "a.code", ...fixes, ...(totaux.length > 0 ? [`cube(${totaux.join(", ")})`] : [])];
  return `
    with feuilles as (
      select commune, ${[...codes, ...colonnes.map(({ sql }, rang) => `${sql} as c${rang}`)].join(", ")}
      from base_${relation} group by ${["commune", ...cles].join(", ")}
    )
    select a.niveau, a.code, ${RANGS.map((rang) => `${cles[rang] ? `coalesce(m${rang + 1}, '${TOTAL}')` : `'${TOTAL}'`}::t_modalite as m${rang + 1}`).join(", ")},
      ${noms.map((nom) => `sum(${nom})::bigint as ${nom}`).join(", ")}
    from feuilles join appartenances a using (commune) join populations p on p.niveau = a.niveau and p.code = a.code
    where ${montres(tableau, niveaux)}
    group by ${groupe.join(", ")}`;
}

/** One row for each territory, line and measure, 0 where nothing is counted. */
function inserer(
  tableau: Tableau,
  edition: Edition,
  niveaux: readonly Niveau[],
  colonnes: readonly Colonne[],
  requete: string,
): string {
  const [niveau = "FR"] = niveaux;
  const noms = dimensionsA(tableau, niveau);
  const listes = RANGS.map((rang) => {
    const nom = noms[rang];
    if (nom === undefined) return [TOTAL];
    return [...codesDe(nom, edition, tableau), ...(dimension(nom).sansTotal ? [] : [TOTAL])];
  });
  const ouverte = noms.some((nom) => codesDe(nom, edition, tableau).length === 0);
  const grille = `select a.niveau, a.code, ${RANGS.map((rang) => `m${rang + 1}`).join(", ")} from populations a, populations p,
      ${RANGS.map((rang) => `(select unnest([${liste(listes[rang] ?? [])}])::t_modalite as m${rang + 1})`).join(", ")}
    where p.niveau = a.niveau and p.code = a.code and ${montres(tableau, niveaux)}`;
  const sujet = ouverte ? "sommes" : "grille left join sommes using (niveau, code, m1, m2, m3)";
  return `
    create or replace temp table sommes as ${requete};
    ${ouverte ? "" : `create or replace temp table grille as ${grille};`}
    ${colonnes
      .map(
        ({ mesure, mutation }, rang) => `insert into comptes
      select ${litteral(tableau.id)}, niveau, code, m1, m2, m3, ${litteral(mesure)}, ${litteral(mutation)}, coalesce(c${rang}, 0), 'A'
      from ${sujet};`,
      )
      .join("\n")}`;
}

const parBase = ({ mesures }: Tableau): Map<Relation, Compte[]> =>
  Map.groupBy(mesures.filter(estCompte), ({ base }) => base);

/** Communes named by demandes, each once in a commune and once in an arrondissement. */
const CHOIX = `
  with nommees as (
    select distinct f, a.niveau, a.code, mutation
    from (select f, mutation, unnest(communes) as nommee from base_stock) n
    join lieux on lieux.code = n.nommee join appartenances a on a.commune = lieux.commune
    where a.niveau in ('COM', 'ARM')
  )
  select niveau, code, 'TOTAL'::t_modalite as m1, 'TOTAL'::t_modalite as m2, 'TOTAL'::t_modalite as m3,
    count(*) as c0, count(*) filter (where mutation = 'HM') as c1, count(*) filter (where mutation = 'MUT') as c2
  from nommees group by niveau, code`;

/** A change of first choice leaves a territory only for another one. */
const MOUVEMENTS = `
  with m as (select *, row_number() over () as id from mouvements),
  de as (select id, niveau, code, n from m join appartenances a on a.commune = m.venue),
  vers as (select id, niveau, code, n from m join appartenances a on a.commune = m.allee)
  select niveau, code, 'MS'::t_modalite as m1, 'TOTAL'::t_modalite as m2, 'TOTAL'::t_modalite as m3, sum(n)::bigint as c0
  from de anti join vers using (id, niveau, code) group by all
  union all
  select niveau, code, 'ME'::t_modalite, 'TOTAL'::t_modalite, 'TOTAL'::t_modalite, sum(n)::bigint
  from vers anti join de using (id, niveau, code) group by all`;

function requeteDe(
  tableau: Tableau,
  relation: Relation,
  groupe: readonly Niveau[],
  colonnes: readonly Colonne[],
): string {
  if (relation === "choix") return CHOIX;
  const requete = sommes(tableau, relation, groupe, colonnes);
  return relation === "bilan" ? `(${requete}) union all (${MOUVEMENTS})` : requete;
}

/** `profilDes`: how many wait in a territory whose profile is told, below the département. */
export async function compter(
  base: Base,
  edition: Edition,
  tableaux: readonly Tableau[],
  profilDes = SEUIL_DU_PROFIL,
): Promise<void> {
  await base.faire(`
    create table comptes (tableau t_tableau, niveau t_niveau, code t_territoire, m1 t_modalite, m2 t_modalite,
      m3 t_modalite, mesure t_mesure, mutation t_ventilation, valeur bigint, statut t_statut);
    create table populations as
    select a.niveau, a.code, coalesce(sum(n), 0)::bigint as stock, stock >= ${profilDes} as assez
    from appartenances a left join (select commune, count(*) as n from base_stock group by commune) s using (commune)
    group by a.niveau, a.code;`);
  for (const tableau of tableaux) {
    const niveaux = niveauxDe(tableau, edition);
    const groupes = [niveaux.filter((n) => !estCommunal(n)), niveaux.filter(estCommunal)].filter((g) => g.length > 0);
    for (const [relation, mesures] of parBase(tableau))
      for (const groupe of groupes) {
        const colonnes = colonnesDe(mesures, relation);
        const requete = requeteDe(tableau, relation, groupe, colonnes);
        await base.faire(inserer(tableau, edition, groupe, colonnes, requete));
      }
  }
}
