import { classesDAttente } from "../../../shared/attente/classes.ts";
import { fenetreDe, type Issue } from "../../../shared/attente/observer.ts";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import { litteral } from "../../../shared/sql.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import { regroupements } from "../../../shared/statistiques/regroupements.ts";
import { type Base, liste } from "../duckdb.ts";
import { DEMANDE } from "../lac.ts";

const jour = (date: string): string => `date ${litteral(date)}`;

const types = [...regroupements.type_5.map(({ code }) => code), "NR"];
const rangDuType = regroupements.type_5
  .map(({ de }, rang) => `when type_logement in (${liste(de)}) then ${rang}`)
  .join(" ");

/** What became of a household, as a number that costs nothing to compare. */
const ISSUES: Readonly<Record<Issue, number>> = { perdu: 0, parti: 1, loge: 2 };

/** Days since 1970, which fifteen bits hold until 2059; 0 for none. */
const enJours = (colonne: string): string => `greatest(coalesce(${colonne} - date '1970-01-01', 0), 0)::ubigint`;
const enDate = (jours: string): string => `date '1970-01-01' + (${jours} & 32767)::integer`;

/**
 * Of each household: what it asked for when it filed, and what is known of its end, as of the extraction. Of its first
 * version and of its last one, one number each, with the version on top: ten years of demandes are too many for whole
 * rows to be kept of each.
 */
const vies = ({ date, extraction }: Edition): string => `
  with connues as (
    select ${DEMANDE} as f,
      min((version::bigint << 24) | (lieux.rowid << 8)
        | (case ${rangDuType} else ${types.length - 1} end << 1) | (mutation = 'MUT')::integer) as premiere,
      max((version::ubigint << 48) | (${enJours("date_depot")} << 33) | (${enJours("anciennete_depuis")} << 18)
        | (${enJours("date_sortie")} << 3)
        | (case when motif_radiation = 'RADATT' then ${ISSUES.loge} when motif_radiation <> 'REUNIE' then ${ISSUES.parti}
          else ${ISSUES.perdu} end)::ubigint) as derniere
    from faits join lieux on lieux.code = commune_1
    where survenu_le <= ${jour(date)} and connu_le <= ${jour(extraction)} and type_demandeur = 'PP'
    group by f
  ), vies as (
    select premiere & 16777215 as qui, ${enDate("(derniere >> 33)")} as depot, ${enDate("(derniere >> 18)")} as depuis,
      case when (derniere >> 3) & 32767 > 0 then ${enDate("(derniere >> 3)")} end as sortie,
      (derniere & 7)::tinyint as issue
    from connues
  )`;

const bornes = [...new Set(classesDAttente.flatMap(({ de, a }) => [de, a]))];

/** The same rule as `observer`: a household counts in a class when the dates hold the whole of it. */
const comptes = (edition: Edition): string => {
  const { du, au } = fenetreDe(edition.date);
  const vue = ({ de, a }: (typeof classesDAttente)[number]) =>
    `depot <= a_${de} and a_${de} >= ${jour(du)} and a_${a} <= ${jour(ajouterJours(au, 1))}
      and (sortie is null or sortie >= a_${de}) and not coalesce(sortie < a_${a} and issue = ${ISSUES.perdu}, false)`;
  const finie = ({ a }: (typeof classesDAttente)[number], issue: Issue) =>
    `sortie < a_${a} and issue = ${ISSUES[issue]}`;
  const compter = (quoi: (classe: (typeof classesDAttente)[number]) => string) =>
    `unnest([${classesDAttente.map((classe) => `count(*) filter (where ${quoi(classe)})`).join(", ")}])`;
  return `
    create or replace temp table comptes_d_attente as
    ${vies(edition)}, bornees as (
      select *, ${bornes.map((mois) => `(depuis + to_months(${mois}))::date as a_${mois}`).join(", ")}
      from vies where sortie is null or sortie >= ${jour(du)}
    ), comptees as (
      select qui, unnest(range(${classesDAttente.length})) as rang, ${compter(vue)} as a_risque,
        ${compter((une) => `${vue(une)} and ${finie(une, "loge")}`)} as loges,
        ${compter((une) => `${vue(une)} and ${finie(une, "parti")}`)} as partis
      from bornees group by qui
    )
    select lieux.commune::varchar as commune, [${liste(types)}][((qui >> 1) & 127) + 1] as type,
      case when qui & 1 = 1 then 'MUT' else 'HM' end as situation, rang::integer as rang,
      sum(a_risque)::bigint as a_risque, sum(loges)::bigint as loges, sum(partis)::bigint as partis
    from comptees join lieux on lieux.rowid = qui >> 8
    where a_risque > 0 group by all`;
};

/** Counts of every commune wished first, class by class: the table `comptes_d_attente`. */
export const observerLesFaits = (base: Base, edition: Edition): Promise<void> => base.faire(comptes(edition));
