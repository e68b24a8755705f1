import { litteral } from "../../shared/sql.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { TOTAL } from "./deposer.ts";
import type { Base } from "./duckdb.ts";

const TRAJETS = "R-16-08";
const LOCALISATIONS = "R-10-06";

/** Where each EPCI is, of those that lie in one département. */
const SITUEES = `
  create or replace temp table situees as
  select e.code, any_value(d.code) as departement, any_value(r.code) as region
  from appartenances e
  join appartenances d on d.commune = e.commune and d.niveau = 'DEP'
  join appartenances r on r.commune = e.commune and r.niveau = 'REG'
  where e.niveau = 'EPCI' group by e.code having count(distinct d.code) = 1`;

/** EPCI of which everyone may read, to the unit, how far those who wish them live. */
const OUVERTES = `
  create or replace temp table ouvertes as
  select c.code, any_value(s.departement) as departement, any_value(s.region) as region
  from comptes c join situees s using (code)
  where tableau = '${LOCALISATIONS}' and niveau = 'EPCI' and mesure = 'nb_demandes' and mutation = 'ENS'
  group by c.code having bool_and(statut = 'A')`;

/**
 * From where to where: a pair is said from the threshold on, where what its distance leaves unsaid is nothing, or is not
 * small either. The distances of an EPCI are all published, so that no pair tells more of them than they do.
 */
const montrees = (seuil: number): string => `
  create or replace temp table trajets as
  with paires as (
    select o.code, s.epci_residence as m1, count(*) as n,
      case when any_value(o.departement) = any_value(r.departement) then 'DEP'
        when any_value(o.region) = any_value(r.region) then 'REG' else 'HREG' end as distance
    from base_stock s
    join appartenances a on a.commune = s.commune and a.niveau = 'EPCI'
    join ouvertes o on o.code = a.code
    join situees r on r.code::varchar = s.epci_residence::varchar
    where r.code <> o.code group by o.code, s.epci_residence
  ), cumulees as (
    select *, sum(n) over (partition by code, distance order by n desc, m1 rows unbounded preceding) as dites
    from paires where n >= ${seuil}
  ), restes as (
    select p.*, c.valeur - p.dites as reste
    from cumulees p join comptes c on c.code = p.code and c.m1::varchar = p.distance
    where c.tableau = '${LOCALISATIONS}' and c.niveau = 'EPCI' and c.mesure = 'nb_demandes' and c.mutation = 'ENS'
  ), bornees as (
    select *, max(dites) filter (where reste = 0 or reste >= ${seuil}) over (partition by code, distance) as jusqu_a from restes
  )
  select code, m1, n from bornees where dites <= jusqu_a`;

/** Puts back the pairs that may be said, once all else is decided; the total of the EPCI is already told elsewhere. */
export async function montrerLesTrajets(base: Base, tableaux: readonly Tableau[]): Promise<void> {
  const tableau = tableaux.find(({ id }) => id === TRAJETS);
  if (!tableau) return;
  await base.faire(`delete from comptes where tableau = ${litteral(TRAJETS)}`);
  await base.faire(SITUEES);
  await base.faire(OUVERTES);
  await base.faire(montrees(tableau.seuil));
  await base.faire(`
    insert into comptes
    select '${TRAJETS}', 'EPCI', code, m1, '${TOTAL}', '${TOTAL}', 'nb_demandes', 'ENS', n, 'A' from trajets;
    insert into comptes
    select '${TRAJETS}', 'EPCI', code, '${TOTAL}', '${TOTAL}', '${TOTAL}', 'nb_demandes', 'ENS', valeur, 'A' from comptes
    where tableau = '${LOCALISATIONS}' and niveau = 'EPCI' and mesure = 'nb_demandes' and mutation = 'ENS' and m1 = '${TOTAL}'
      and code in (select code from trajets)`);
}
