import { litteral } from "../../shared/sql.ts";
import { colonneDe, dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Duree, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { type Edition, niveauxDe } from "../../shared/statistiques/edition.ts";
import { dimensionsA } from "./compter.ts";
import { TOTAL } from "./deposer.ts";
import type { Base } from "./duckdb.ts";

/** Below it, a median tells of too few. */
const MINIMUM = 20;
const JOURS_PAR_MOIS = 30.4375;

const JOURS = { satisfaites: "date_bail - date_depot", stock: "le - anciennete_depuis" } as const;

const STATISTIQUES = {
  mediane: "quantile_cont(mois, 0.5)",
  p25: "quantile_cont(mois, 0.25)",
  p75: "quantile_cont(mois, 0.75)",
  moyenne: "avg(mois)",
} as const;

const estDuree = (mesure: Tableau["mesures"][number]): mesure is Duree => mesure.genre === "duree";

const modalitesDe = (tableau: Tableau, base: Duree["base"]): string[] =>
  dimensionsA(tableau, "FR").map((nom) => `${colonneDe(dimension(nom), base)}::varchar::t_modalite`);

/**
 * Durations of one table at one level: a territory with fewer than twenty is secret, one without any has no object. The
 * values of a group are all kept until its median is known: those of one level take less memory than those of all.
 */
async function mesurer(base: Base, tableau: Tableau, niveau: Niveau, minimum: number): Promise<void> {
  const durees = tableau.mesures.filter(estDuree);
  const [premiere] = durees;
  if (!premiere) return;
  const codes = modalitesDe(tableau, premiere.base);
  const cles = codes.map((_, rang) => `m${rang + 1}`);
  await base.faire(`
    create or replace temp table durees as
    select niveau, code, ${[0, 1, 2].map((rang) => `${cles[rang] ? `coalesce(m${rang + 1}, '${TOTAL}')` : `'${TOTAL}'`}::t_modalite as m${rang + 1}`).join(", ")},
      count(*) as n, ${durees.map(({ code, statistique }) => `${STATISTIQUES[statistique]} as d_${code}`).join(", ")}
    from (
      select niveau, code, (${JOURS[premiere.base]}) / ${JOURS_PAR_MOIS} as mois${codes.map((code, rang) => `, ${code} as m${rang + 1}`).join("")}
      from base_${premiere.base} join appartenances using (commune) where niveau = ${litteral(niveau)}
    ) group by niveau, code${cles.length > 0 ? `, cube(${cles.join(", ")})` : ""}`);
  for (const { code } of durees)
    await base.faire(`
      insert into chiffres
      select c.tableau, c.niveau, c.code, c.m1, c.m2, c.m3, ${litteral(code)}, 'ENS',
        case when d.n >= ${minimum} and c.statut = 'A' then round(d_${code}, 1) end,
        case when c.statut <> 'A' then c.statut when d.n < ${minimum} then 'C' when d.n is null then 'Z' else 'A' end
      from comptes c left join durees d using (niveau, code, m1, m2, m3)
      where c.tableau = ${litteral(tableau.id)} and c.niveau = ${litteral(niveau)} and c.mesure = 'n'`);
}

/** Medians and means, once what they rest upon is known to be published or not. */
export async function mesurerDurees(
  base: Base,
  edition: Edition,
  tableaux: readonly Tableau[],
  minimum = MINIMUM,
): Promise<void> {
  for (const tableau of tableaux)
    for (const niveau of niveauxDe(tableau, edition)) await mesurer(base, tableau, niveau, minimum);
}
