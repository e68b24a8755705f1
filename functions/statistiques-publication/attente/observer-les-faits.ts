import { classesDAttente } from "../../../shared/attente/classes.ts";
import { fenetreDe } from "../../../shared/attente/observer.ts";
import { ajouterJours } from "../../../shared/demande/delais.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import { regroupements } from "../../../shared/statistiques/regroupements.ts";
import { type Base, liste, litteral } from "../duckdb.ts";

const jour = (date: string): string => `date ${litteral(date)}`;

const groupes = regroupements.type_5
  .map(({ code, de }) => `when premiere.type in (${liste(de)}) then ${litteral(code)}`)
  .join(" ");

/** Of each household: what it asked for when it filed, and what is known of its end, as of the extraction. */
const vies = ({ date, extraction }: Edition): string => `
  create or replace temp table vies_observees as
  with connues as (
    select md5_number(fait_id) as f,
      arg_min({c: commune_1, type: type_logement, situation: mutation}, version) as premiere,
      arg_max({depot: date_depot, depuis: anciennete_depuis, sortie: date_sortie, motif: motif_radiation}, version) as derniere
    from faits where survenu_le <= ${jour(date)} and connu_le <= ${jour(extraction)} and type_demandeur = 'PP'
    group by f
  )
  select lieux.commune::varchar as commune, case ${groupes} else 'NR' end as type,
    case when premiere.situation = 'MUT' then 'MUT' else 'HM' end as situation,
    derniere.depot as depot, derniere.depuis as depuis, derniere.sortie as sortie,
    case when derniere.motif = 'RADATT' then 'loge' when derniere.motif is not null then 'parti' else 'perdu' end as issue
  from connues join lieux on lieux.code = premiere.c`;

/** The same rule as `observer`: a household counts in a class when the dates hold the whole of it. */
const comptes = ({ date }: Edition): string => {
  const { du, au } = fenetreDe(date);
  const rangs = classesDAttente.map(({ de, a }, rang) => `(${rang}, ${de}, ${a})`).join(", ");
  return `
    create or replace temp table comptes_d_attente as
    select commune, type, situation, rang, count(*) as a_risque,
      count(*) filter (where sortie < fin and issue = 'loge') as loges,
      count(*) filter (where sortie < fin and issue = 'parti') as partis
    from (
      select v.*, rang, v.depuis + to_months(de) as debut, v.depuis + to_months(a) as fin
      from vies_observees v, (values ${rangs}) as classes(rang, de, a)
    )
    where depot <= debut and debut >= ${jour(du)} and fin <= ${jour(ajouterJours(au, 1))}
      and (sortie is null or sortie >= debut) and not coalesce(sortie < fin and issue = 'perdu', false)
    group by all`;
};

/** Counts of every commune wished first, class by class: the table `comptes_d_attente`. */
export async function observerLesFaits(base: Base, edition: Edition): Promise<void> {
  await base.faire(vies(edition));
  await base.faire(comptes(edition));
}
