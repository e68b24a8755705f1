import { litteral } from "../../shared/sql.ts";
import { colonneDe, dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Compte, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import type { Edition } from "../../shared/statistiques/edition.ts";
import { montrerLeBilanDedans } from "./bilan-dedans.ts";
import { veille } from "./bilan-protege.ts";
import { masquerLesChoix } from "./communes/masquer-choix.ts";
import { dimensionsA } from "./compter.ts";
import { A_PART, populationDe } from "./croisements.ts";
import { TOTAL } from "./deposer.ts";
import type { Base } from "./duckdb.ts";

/** Name of a count in the registry, as SQL writes it for a line of `comptes`. */
function cle(tableau: Tableau, mesure: Compte, niveau: Niveau, edition: Edition, codes: readonly string[]): string {
  const { population, date } = populationDe(mesure.base, edition);
  const noms = dimensionsA(tableau, niveau).map((nom) => colonneDe(dimension(nom), mesure.base));
  const dates = noms.flatMap((nom, rang) => (nom === "date" ? [`m${rang + 1}::varchar`] : []));
  const parDimension = noms.flatMap((nom, rang) =>
    nom === "date"
      ? []
      : [`case when m${rang + 1} <> '${TOTAL}' then ${litteral(`${nom}=`)} || m${rang + 1}::varchar end`],
  );
  const parMutation = "case when mutation <> 'ENS' then 'mutation=' || mutation::varchar end";
  const termes = [...parDimension, ...codes.map(litteral), parMutation].join(", ");
  const pop = mesure.base === "stocks" ? "PS" : population;
  return `${litteral(`${pop}|`)} || ${dates[0] ?? litteral(date)} || '|' || niveau::varchar || '-' || code::varchar || '|'
    || array_to_string(list_sort(list_distinct(list_filter([${termes}], x -> x is not null))), '&')`;
}

/** A condition of several codes is masked with any of them. */
function combinaisons({ dont = [] }: Compte): string[][] {
  return dont
    .filter(({ colonne }) => colonne !== "rythme")
    .reduce<string[][]>(
      (faites, { colonne, parmi }) => faites.flatMap((une) => parmi.map((code) => [...une, `${colonne}=${code}`])),
      [[]],
    );
}

// the key of the total of its territory: everything before the predicate
const DU_TOTAL = "'^[^|]*[|][^|]*[|][^|]*[|]'";

const parCle = (mesure: Tableau["mesures"][number]): mesure is Compte =>
  mesure.genre === "compte" && !A_PART.includes(mesure.base);

/** Lines of one measure and the names of the counts that decide of them: one for each combination of codes. */
const nommees = (tableau: Tableau, mesure: Compte, edition: Edition): string[] =>
  combinaisons(mesure).map(
    (codes) => `select rowid as ligne, ${cle(tableau, mesure, "FR", edition, codes)} as cle from comptes
      where tableau = ${litteral(tableau.id)} and mesure = ${litteral(mesure.code)} and statut <> 'C'`,
  );

/**
 * A line takes the status of its count in the registry: secret there, secret here; not shown so finely, missing here; but
 * where a total of zero is shown, its lines are zeros. A whole table at once: names are long to write and to look up.
 */
async function masquer(base: Base, tableau: Tableau, mesures: readonly Compte[], edition: Edition): Promise<void> {
  await base.faire(`
    create or replace temp table cachees as
    with nommees as (${mesures.flatMap((mesure) => nommees(tableau, mesure, edition)).join(" union all ")}),
    cachees as (
      select * from nommees anti join publiables using (cle)
    )
    select ligne, case when bool_or(secretes.cle is not null) then 'C' else 'M' end::t_statut as statut
    from cachees left join secretes using (cle)
    where not exists (select 1 from vides where vides.cle = regexp_extract(cachees.cle, ${DU_TOTAL}))
    group by ligne;
    update comptes set statut = cachees.statut from cachees where comptes.rowid = ligne;`);
}

/** A line of a table that no relation counts by itself is the one of another table. */
const cleAPart: Readonly<Record<string, (edition: Edition) => string>> = {
  // answers missing to a variable are the `NR` of its own table
  "R-18-01": ({ date }) =>
    `${litteral(`PS|${date}|`)} || niveau::varchar || '-' || code::varchar || '|' || case mesure::varchar when 'effectif' then m1::varchar || '=NR' else '' end`,
  "R-11-06": (
    edition,
  ) => `case m1::varchar when 'E0' then ${litteral(`PS|${veille(edition)}|`)} when 'E1' then ${litteral(`PS|${edition.date}|`)}
      else ${litteral(`bilan|${edition.date}|`)} end || niveau::varchar || '-' || code::varchar || '|'
      || case when m1::varchar in ('E0', 'E1') then '' else 'poste=' || m1::varchar end`,
};

async function masquerAPart(base: Base, edition: Edition): Promise<void> {
  for (const [id, cleDe] of Object.entries(cleAPart))
    await base.faire(`
      update comptes set statut = case when exists (select 1 from secretes where secretes.cle = ${cleDe(edition)}) then 'C' else 'M' end::t_statut
      where tableau = ${litteral(id)} and not exists (select 1 from publiables where publiables.cle = ${cleDe(edition)})`);
}

/** Where nothing of a table is shown, the territory is not in it: a list of masks would say nothing. */
const TAIRE = `
  delete from comptes where (tableau, niveau, code) not in (
    select (tableau, niveau, code) from comptes where statut <> 'M')`;

/** Gives each line what `publiables`, `secretes` and `vides` say of its count. */
export async function masquerTout(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  choixDejaMasques: readonly string[],
): Promise<void> {
  await base.aPlusieurs(tableaux, async (sienne, tableau) => {
    const mesures = tableau.mesures.filter(parCle);
    if (mesures.length > 0) await masquer(sienne, tableau, mesures, edition);
  });
  await masquerAPart(base, edition);
  if (edition.annuelle) {
    await masquerLesChoix(base, edition, choixDejaMasques);
    await montrerLeBilanDedans(base, edition);
  }
  await base.faire(TAIRE);
}
