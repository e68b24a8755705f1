import { litteral } from "../../shared/sql.ts";
import type { Cellules, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { type Edition, niveauxDe } from "../../shared/statistiques/edition.ts";
import { TOTAL } from "./deposer.ts";
import { type Base, liste } from "./duckdb.ts";

const QUOI: Readonly<Record<Cellules["quoi"], string>> = {
  masquees: "masquees",
  toutes: "toutes",
  part: "round(100.0 * masquees / toutes, 1)",
  nonDiffusees: "non_diffusees",
  partNonDiffusee: "round(100.0 * non_diffusees / toutes, 1)",
};

/** What the statistical secret and the grid take from each table and each territory: when all other figures are there. */
export async function compterLesCellules(base: Base, tableaux: readonly Tableau[], edition: Edition): Promise<void> {
  for (const tableau of tableaux) {
    const mesures = tableau.mesures.filter((mesure): mesure is Cellules => mesure.genre === "cellules");
    if (mesures.length === 0) continue;
    await base.faire(`
      create or replace temp table cellules as
      select niveau, code, tableau::varchar::t_modalite as m1,
        count(*) filter (where statut = 'C') as masquees, count(*) filter (where statut = 'M') as non_diffusees,
        count(*) as toutes
      from chiffres where niveau in (${liste(niveauxDe(tableau, edition))}) group by all`);
    for (const { code, quoi } of mesures)
      await base.faire(`
        insert into chiffres
        select ${litteral(tableau.id)}, niveau, code, m1, '${TOTAL}', '${TOTAL}', ${litteral(code)}, 'ENS', ${QUOI[quoi]}, 'A'
        from cellules`);
  }
}
