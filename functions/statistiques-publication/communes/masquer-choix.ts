import type { Edition } from "../../../shared/statistiques/edition.ts";
import { SEUIL } from "../../../shared/statistiques/protection/systeme.ts";
import { type Base, litteral } from "../duckdb.ts";

const montrable = (nombre: string): string => `(${nombre} = 0 or ${nombre} >= ${SEUIL})`;

/**
 * Who names a commune, at any rank: these counts add up to nothing, but those who name it first are among them, so that
 * what is left must not be small either. Movers are told apart when both sides may be.
 */
export async function masquerLesChoix(base: Base, { date }: Edition): Promise<void> {
  const premierChoix = `${litteral(`PS|${date}|`)} || niveau::varchar || '-' || code::varchar || '|'`;
  await base.faire(`
    create or replace temp table choix_montrables as
    with premiers as (
      select a.niveau, a.code, m.mutation, count(*) filter (where m.mutation = 'ENS' or s.mutation::varchar = m.mutation) as premier
      from base_stock s join appartenances a using (commune), (select unnest(['ENS', 'HM', 'MUT']) as mutation) m
      where a.niveau in ('COM', 'ARM') group by all
    ), vus as (
      select niveau, code, mutation::varchar as mutation, ${montrable("valeur")}
        and (${montrable("(valeur - coalesce(premier, 0))")} or not exists (select 1 from publiables where cle = ${premierChoix})) as montrable
      from comptes left join premiers using (niveau, code, mutation) where tableau = 'R-10-08'
    )
    select niveau, code, bool_and(montrable) filter (where mutation = 'ENS') as ensemble, bool_and(montrable) as tout
    from vus group by all;
    update comptes set statut = 'C' from choix_montrables m
    where tableau = 'R-10-08' and m.niveau = comptes.niveau and m.code = comptes.code
      and not (case when mutation = 'ENS' then ensemble else tout end);`);
}
