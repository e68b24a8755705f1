import { litteral } from "../../shared/sql.ts";
import type { Ecart, Manquante, Mesure, Rapport, Seuil, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { TOTAL } from "./deposer.ts";
import type { Base } from "./duckdb.ts";

const CELLULE = "niveau, code, m1, m2, m3";

/** Line that a part is of: itself, or the total of some dimensions. */
const ligneDe = (totalDe: readonly number[] = []): string =>
  [0, 1, 2]
    .map((rang) => `s.m${rang + 1} = ${totalDe.includes(rang) ? litteral(TOTAL) : `d.m${rang + 1}`}`)
    .join(" and ");

/** Only from two figures that are published; over zero, without object. */
function rapport({ id }: Tableau, { code, unite, de, sur, evolution, totalDe }: Rapport): string {
  const facteur = unite === "%" ? 100 : 1;
  const haut = evolution ? "(d.valeur - s.valeur)" : "d.valeur";
  return `
    insert into chiffres
    select d.tableau, d.niveau, d.code, d.m1, d.m2, d.m3, ${litteral(code)}, 'ENS',
      case when d.statut = 'A' and s.statut = 'A' and s.valeur <> 0 then round(${haut} * ${facteur}.0 / s.valeur, 1) end,
      case when d.statut <> 'A' then d.statut when s.statut <> 'A' then s.statut when s.valeur = 0 then 'Z' else 'A' end
    from (select * from comptes where tableau = ${litteral(id)} and mesure = ${litteral(de.mesure)} and mutation = ${litteral(de.mutation)}) d
    join (select * from comptes where tableau = ${litteral(id)} and mesure = ${litteral(sur.mesure)} and mutation = ${litteral(sur.mutation)}) s
      on s.niveau = d.niveau and s.code = d.code and ${ligneDe(totalDe)}`;
}

const ecart = ({ id }: Tableau, { code, de }: Ecart): string => `
  insert into chiffres
  select d.tableau, d.niveau, d.code, d.m1, d.m2, d.m3, ${litteral(code)}, 'ENS',
    case when d.statut = 'A' and s.statut = 'A' and s.valeur <> 0 then round(d.valeur / s.valeur, 1) end,
    case when d.statut <> 'A' then d.statut when s.statut <> 'A' then s.statut when s.valeur = 0 then 'Z' else 'A' end
  from (select * from chiffres where tableau = ${litteral(id)} and mesure = ${litteral(de)}) d
  join (select * from chiffres where tableau = ${litteral(id)} and mesure = ${litteral(de)}) s
    on s.niveau = d.niveau and s.code = d.code and ${ligneDe([0, 1, 2])}`;

/** One number of months for a whole territory, where every commune and type has the same; missing elsewhere. */
const seuil = ({ id }: Tableau, { code }: Seuil): string => `
  insert into chiffres
  select ${litteral(id)}, niveau, a.code, '${TOTAL}', '${TOTAL}', '${TOTAL}', ${litteral(code)}, 'ENS',
    case when count(mois) = count(*) and min(mois) = max(mois) then min(mois) end,
    case when count(mois) = count(*) and min(mois) = max(mois) then 'A' else 'M' end
  from appartenances a left join seuils s using (commune)
  where (niveau, a.code) in (select distinct niveau, code from comptes where tableau = ${litteral(id)})
  group by niveau, a.code`;

const manquante = ({ id }: Tableau, { code }: Manquante): string => `
  insert into chiffres select distinct ${litteral(id)}, ${CELLULE}, ${litteral(code)}, 'ENS', null, 'M'
  from comptes where tableau = ${litteral(id)}`;

function sqlDe(tableau: Tableau, mesure: Mesure): string {
  switch (mesure.genre) {
    case "rapport":
      return rapport(tableau, mesure);
    case "ecart":
      return ecart(tableau, mesure);
    case "seuil":
      return seuil(tableau, mesure);
    case "manquante":
      return manquante(tableau, mesure);
    default:
      return "";
  }
}

/** Copies the counts, masked where they must be, then computes from them what the tables show besides. */
export async function deriver(base: Base, tableaux: readonly Tableau[]): Promise<void> {
  await base.faire(`
    create table chiffres (tableau t_tableau, niveau t_niveau, code t_territoire, m1 t_modalite, m2 t_modalite,
      m3 t_modalite, mesure t_mesure, mutation t_ventilation, valeur double, statut t_statut);
    insert into chiffres select * exclude (valeur, statut), case when statut = 'A' then valeur end, statut from comptes`);
  await base.aPlusieurs(tableaux, async (sienne, tableau) => {
    for (const mesure of tableau.mesures) {
      const sql = sqlDe(tableau, mesure);
      if (sql !== "") await sienne.faire(sql);
    }
  });
}
