import { litteral } from "../../shared/sql.ts";
import type { Edition } from "../../shared/statistiques/edition.ts";
import { SEUIL } from "../../shared/statistiques/protection/systeme.ts";
import { DEDANS } from "./communes/comptes.ts";
import { TOTAL } from "./deposer.ts";
import { type Base, liste } from "./duckdb.ts";

/** Counts of other tables that entries of the balance are: all of them must be shown. */
const AILLEURS = {
  A: ["radiees|motif_radiation=RADATT"],
  // what attributions leave of all exits
  R: ["radiees|motif_radiation=RADATT", "radiees|"],
  N: ["nouvelles|"],
} as const;

/** A life that was learnt out of its order is new in one table, and known before in the other. */
const MEMES_NOUVELLES = `
  select b.niveau, b.code from comptes b join comptes n using (niveau, code, valeur)
  where b.tableau = 'R-11-06' and b.m1 = 'N' and n.tableau = 'R-11-01' and n.mesure = 'nouvelles'
    and n.m1 = '${TOTAL}' and n.mutation = 'ENS'`;

/**
 * Inside a département, entries of the balance are shown where other tables show those very counts, so that nothing more
 * is told. Déradiations and moves are in no other table: what the balance leaves is all of them together.
 */
export async function montrerLeBilanDedans(base: Base, { date }: Edition): Promise<void> {
  const cle = (ailleurs: string): string => {
    const [population = "", predicat = ""] = ailleurs.split("|");
    return `${litteral(`${population}|${date}|`)} || niveau::varchar || '-' || code::varchar || ${litteral(`|${predicat}`)}`;
  };
  const parmi = (table: string, une: string): string => `exists (select 1 from ${table} t where t.cle = ${cle(une)})`;
  for (const [poste, dites] of Object.entries(AILLEURS))
    await base.faire(`
      update comptes set statut = case
          when ${dites.map((une) => parmi("publiables", une)).join(" and ")} then 'A'
          when ${dites.map((une) => parmi("secretes", une)).join(" or ")} then 'C'
          else 'M' end::t_statut
      where tableau = 'R-11-06' and m1 = ${litteral(poste)} and niveau in (${liste(DEDANS)})
        and (valeur = 0 or valeur >= ${SEUIL})
        ${poste === "N" ? `and (niveau, code) in (${MEMES_NOUVELLES})` : ""}`);
}
