import { litteral } from "../../../shared/sql.ts";
import type { Niveau } from "../../../shared/statistiques/catalogue/niveaux.ts";
import type { Tableau } from "../../../shared/statistiques/catalogue/tableau.ts";
import { datesDuStock, type Edition, niveauxDe } from "../../../shared/statistiques/edition.ts";
import type { Croisement, Feuille } from "../../../shared/statistiques/protection/famille.ts";
import { type Croise, croisementsDe, populationDe } from "../croisements.ts";
import type { Base } from "../duckdb.ts";
import { COMPTEES } from "../relations.ts";

/** Levels inside a département. */
export const DEDANS: readonly Niveau[] = ["EPCI", "EPT", "COM", "ARM"];

/** Counts of one crossing by place, ready to be read département by département. */
export interface Comptes {
  table: string;
  commun: Omit<Croisement, "feuilles" | "ecarte">;
}

const SANS_LISTE = ["epci_residence"];

async function poser(base: Base, table: string, { relation, colonnes }: Croise, ou: string): Promise<void> {
  const combien = COMPTEES.includes(relation) ? "sum(n)" : "count(*)";
  await base.faire(`
    create table ${table} as
    select a.code as departement, commune as lieu, ${combien}::bigint as effectif${colonnes.map((nom, rang) => `, ${nom} as c${rang}`).join("")}
    from base_${relation} join appartenances a using (commune) where a.niveau = 'DEP' and ${ou} group by all`);
}

/** Lays down the counts of every crossing that some table shows inside a département. */
export async function compterDedans(base: Base, tableaux: readonly Tableau[], edition: Edition): Promise<Comptes[]> {
  const montres = (tableau: Tableau) => niveauxDe(tableau, edition).filter((niveau) => DEDANS.includes(niveau));
  const poses: Comptes[] = [];
  for (const croise of croisementsDe(tableaux, montres)) {
    const profil = croise.colonnes.filter((nom) => nom !== "mutation");
    // crossings of two characteristics stop at the département
    if (profil.length > 1 || profil.some((nom) => SANS_LISTE.includes(nom))) continue;
    const commun = { dimensions: croise.colonnes, niveaux: ["DEP", ...croise.niveaux] as const };
    const nouvelle = () => `dedans_${poses.length}`;
    if (croise.relation !== "stocks") {
      const table = nouvelle();
      await poser(base, table, croise, "true");
      poses.push({ table, commun: { ...commun, ...populationDe(croise.relation, edition) } });
      continue;
    }
    const dates = datesDuStock(edition);
    for (const rythme of ["A", "T"] as const)
      for (const date of dates[rythme]) {
        if (date === edition.date) continue;
        const table = nouvelle();
        await poser(base, table, croise, `rythme = ${litteral(rythme)} and date = ${litteral(date)}`);
        poses.push({ table, commun: { ...commun, population: "PS", date } });
      }
  }
  return poses;
}

/** Once every département was read. */
export const oublierDedans = (base: Base, poses: readonly Comptes[]): Promise<void> =>
  base.faire(poses.map(({ table }) => `drop table ${table}`).join("; "));

export type CroisementLu = Comptes["commun"] & { feuilles: readonly Feuille[] };

/** What one département counts, in an order that is always the same: what is masked then is too. */
export async function lireDedans(base: Base, poses: readonly Comptes[], departement: string): Promise<CroisementLu[]> {
  const lus: CroisementLu[] = [];
  for (const { table, commun } of poses) {
    const colonnes = commun.dimensions.map((_, rang) => `, c${rang}::varchar as c${rang}`).join("");
    const lignes = await base.lire(
      `select lieu::varchar as lieu, effectif${colonnes} from ${table} where departement = ${litteral(departement)} order by all`,
    );
    lus.push({
      ...commun,
      feuilles: lignes.map((ligne) => ({
        lieu: String(ligne.lieu),
        effectif: Number(ligne.effectif),
        modalites: commun.dimensions.map((_, rang) => String(ligne[`c${rang}`])),
      })),
    });
  }
  return lus;
}

/** Départements where someone is counted, by population and territory, for those of these that lie in several. */
export async function departementsComptes(
  base: Base,
  poses: readonly Comptes[],
  partages: ReadonlySet<string>,
): Promise<Map<string, Set<string>>> {
  const comptes = new Map<string, Set<string>>();
  for (const { table, commun } of poses)
    for (const { territoire, departement } of await base.lire(`
      select distinct a.niveau::varchar || '-' || a.code::varchar as territoire, d.departement::varchar as departement
      from ${table} d join appartenances a on a.commune = d.lieu and a.niveau in ('EPCI', 'EPT') order by all`)) {
      if (!partages.has(String(territoire))) continue;
      const nom = `${commun.population}|${commun.date} ${territoire}`;
      comptes.set(nom, (comptes.get(nom) ?? new Set()).add(String(departement)));
    }
  return comptes;
}
