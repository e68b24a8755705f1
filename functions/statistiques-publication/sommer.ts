import { litteral } from "../../shared/sql.ts";
import type { Base as Relation } from "../../shared/statistiques/catalogue/bases.ts";
import { colonneDe, dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import type { Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Compte, Condition, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { TOTAL } from "./deposer.ts";
import { liste } from "./duckdb.ts";
import { COMPTEES } from "./relations.ts";

/** Places of the dimensions in a line. */
export const RANGS = [0, 1, 2] as const;

const dite = ({ colonne, parmi }: Condition): string => `${colonne} in (${liste(parmi)})`;

export type Colonne = { mesure: string; mutation: "ENS" | "HM" | "MUT"; sql: string };

/** Columns of counts of one relation: one for each measure and, where it is told apart, for each side of the HLM park. */
export function colonnesDe(mesures: readonly Compte[], relation: Relation): Colonne[] {
  const combien = COMPTEES.includes(relation) ? "sum(n)" : "count(*)";
  return mesures.flatMap(({ code, dont = [], parMutation }) =>
    (parMutation ? (["ENS", "HM", "MUT"] as const) : (["ENS"] as const)).map((mutation) => {
      const conditions = [...dont.map(dite), ...(mutation === "ENS" ? [] : [`mutation = ${litteral(mutation)}`])];
      const ou = conditions.length === 0 ? "" : ` filter (where ${conditions.join(" and ")})`;
      return { mesure: code, mutation, sql: `coalesce(${combien}${ou}, 0)::bigint` };
    }),
  );
}

/** Territories that a table tells: an EPCI or a commune where few wait shows its totals, and no more. */
export const montres = ({ partout }: Tableau, niveaux: readonly Niveau[]): string => {
  const assez = "and (a.niveau not in ('EPCI', 'EPT', 'COM', 'ARM') or p.assez)";
  return `a.niveau in (${liste(niveaux)}) ${partout ? "" : assez}`;
};

/** The finest places that lines are counted in: communes, or the pieces that no level above them cuts. */
export type Grain = "commune" | "morceau";
/** Levels of a table that share its lists of modalities. */
export type Groupe = { niveaux: readonly Niveau[]; grain: Grain };

const clesDe = (dimensions: readonly string[]): string[] => dimensions.map((_, rang) => `m${rang + 1}`);
const nomsDe = (colonnes: readonly Colonne[]): string[] => colonnes.map((_, rang) => `c${rang}`);

/** Lines of one relation counted once in each of the finest places, by codes as the facts hold them. */
export function feuilles(
  dimensions: readonly string[],
  relation: Relation,
  colonnes: readonly Colonne[],
  grain: Grain,
): string {
  const codes = dimensions.map((nom, rang) => `${colonneDe(dimension(nom), relation)} as m${rang + 1}`);
  return `create or replace temp table feuilles_${grain} as
    select ${[grain, ...codes, ...colonnes.map(({ sql }, rang) => `${sql} as c${rang}`)].join(", ")}
    from base_${relation} ${grain === "morceau" ? "join morceaux using (commune)" : ""}
    group by ${[grain, ...clesDe(dimensions)].join(", ")};`;
}

/** The same in larger places, from the communes that are counted already. */
export const reunir = (dimensions: readonly string[], colonnes: readonly Colonne[]): string =>
  `create or replace temp table feuilles_morceau as
    select ${["morceau", ...clesDe(dimensions), ...nomsDe(colonnes).map((nom) => `sum(${nom})::bigint as ${nom}`)].join(", ")}
    from feuilles_commune join morceaux using (commune) group by ${["morceau", ...clesDe(dimensions)].join(", ")};`;

/** Sums of the finest places, up to every level, over every subset of the dimensions. */
export function sommes(
  tableau: Tableau,
  { niveaux, grain }: Groupe,
  dimensions: readonly string[],
  colonnes: readonly Colonne[],
): string {
  const cles = clesDe(dimensions);
  const totaux = cles.filter((_, rang) => !dimension(dimensions[rang] ?? "").sansTotal);
  const fixes = cles.filter((cle) => !totaux.includes(cle));
  const groupe = ["a.niveau", "a.code", ...fixes, ...(totaux.length > 0 ? [`cube(${totaux.join(", ")})`] : [])];
  return `
    select a.niveau, a.code, ${RANGS.map((rang) => `${cles[rang] ? `coalesce(m${rang + 1}::varchar, '${TOTAL}')` : `'${TOTAL}'`}::t_modalite as m${rang + 1}`).join(", ")},
      ${nomsDe(colonnes)
        .map((nom) => `sum(${nom})::bigint as ${nom}`)
        .join(", ")}
    from feuilles_${grain} join ${grain === "commune" ? "appartenances" : "rangements"} a using (${grain})
    join populations p on p.niveau = a.niveau and p.code = a.code
    where ${montres(tableau, niveaux)}
    group by ${groupe.join(", ")}`;
}
