import { litteral } from "../../../shared/sql.ts";
import type { Edition } from "../../../shared/statistiques/edition.ts";
import { CHOIX } from "../../../shared/statistiques/protection/attaque/cellules.ts";
import { SEUIL } from "../../../shared/statistiques/protection/systeme.ts";
import type { Base } from "../duckdb.ts";
import { remplir } from "../remplir.ts";

const montrable = (nombre: string): string => `(${nombre} = 0 or ${nombre} >= ${SEUIL})`;

const MUTATIONS = ["ENS", "HM", "MUT"] as const;

const SUFFIXE = "case mutation when 'ENS' then '' else 'mutation=' || mutation end";

/**
 * Who names a commune, at any rank: these counts add up to nothing, but those who name it first are among them. Where they
 * are shown, what is left must not be small; where they are not, a count is shown only if it bounds them no closer than
 * other figures do: what the intercommunalité leaves to those of its communes that are not shown, or all those who name
 * the commune first. `dejaMasques`: names of
 * those that an earlier version of the edition hid. Movers are told apart when both sides may be.
 */
export async function masquerLesChoix(base: Base, { date }: Edition, dejaMasques: readonly string[]): Promise<void> {
  const premierChoix = (niveau: string, code: string, suffixe = SUFFIXE) =>
    `${litteral(`PS|${date}|`)} || ${niveau} || '-' || ${code} || '|' || ${suffixe}`;
  const choix = `${litteral(`${CHOIX}|${date}|`)} || niveau || '-' || code || '|' || ${SUFFIXE}`;
  await remplir(
    base,
    "choix_deja_masques",
    ["cle"],
    dejaMasques.map((cle) => [cle]),
  );
  await base.faire(`
    create or replace temp table choix_montrables as
    with mutations as (select unnest([${MUTATIONS.map(litteral).join(", ")}]) as mutation),
    nommees as (
      select niveau::varchar as niveau, code::varchar as code, mutation::varchar as mutation, valeur from comptes where tableau = 'R-10-08'
    ),
    comptees as (
      select a.niveau::varchar as niveau, a.code::varchar as code, m.mutation, count(*) as premier
      from base_stock s join appartenances a using (commune) join mutations m on m.mutation = 'ENS' or s.mutation::varchar = m.mutation
      where a.niveau in ('COM', 'ARM') group by all
    ),
    premiers as (
      select *, ${premierChoix("niveau", "code")} in (select cle from publiables) as montre,
        ${premierChoix("niveau", "code")} in (select cle from secretes) as secret
      from (select niveau, code, mutation, coalesce(premier, 0) as premier from nommees left join comptees using (niveau, code, mutation))
    ),
    epci as (
      select distinct c.code::varchar as code, e.code::varchar as epci
      from appartenances c join appartenances e using (commune) where c.niveau = 'COM' and e.niveau = 'EPCI'
    ),
    restes as (
      select epci, sum(premier) as reste from comptees join epci using (code)
      where niveau = 'COM' and mutation = 'ENS' and not (${premierChoix("niveau", "code")} in (select cle from publiables))
      group by epci having ${premierChoix("'EPCI'", "epci", "''")} in (select cle from publiables)
    ),
    bornes as (
      select niveau, premiers.code as code, case when montre then premier else reste end as au_plus
      from premiers left join epci on niveau = 'COM' and epci.code = premiers.code left join restes using (epci)
      where mutation = 'ENS'
    ),
    vus as (
      select niveau, code, mutation, ${montrable("valeur")} and ${choix} not in (select cle from choix_deja_masques) and
        case when montre or (premier = 0 and not secret) then ${montrable("(valeur - premier)")}
          else coalesce(valeur >= au_plus, false) end as montrable
      from nommees join premiers using (niveau, code, mutation) left join bornes using (niveau, code)
    )
    select niveau, code, bool_and(montrable) filter (where mutation = 'ENS') as ensemble, bool_and(montrable) as tout
    from vus group by all;
    update comptes set statut = 'C' from choix_montrables m
    where tableau = 'R-10-08' and m.niveau = comptes.niveau and m.code = comptes.code
      and not (case when mutation = 'ENS' then ensemble else tout end);
    insert into secretes select ${choix}
      from (select niveau::varchar as niveau, code::varchar as code, mutation::varchar as mutation from comptes where tableau = 'R-10-08' and statut = 'C');
    drop table choix_deja_masques;`);
}
