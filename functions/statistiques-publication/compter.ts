import { litteral } from "../../shared/sql.ts";
import type { Base as Relation } from "../../shared/statistiques/catalogue/bases.ts";
import { dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { COMMUNAUX, estCommunal, type Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Compte, Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { datesDuStock, type Edition, moisDeLaPeriode, niveauxDe } from "../../shared/statistiques/edition.ts";
import { TOTAL } from "./deposer.ts";
import { type Base, liste } from "./duckdb.ts";
import { type Colonne, colonnesDe, feuilles, type Groupe, montres, RANGS, reunir, sommes } from "./sommer.ts";

/** Dimensions of a table at a level: those of communes have short lists. */
export const dimensionsA = ({ dimensions }: Tableau, niveau: Niveau): string[] =>
  dimensions.map((nom) => (estCommunal(niveau) ? (dimension(nom).communale ?? nom) : nom));

const estCompte = (mesure: Tableau["mesures"][number]): mesure is Compte => mesure.genre === "compte";

/** Codes that a dimension takes in an edition, total apart; none for one that only shows what it met. */
export function codesDe(nom: string, edition: Edition, tableau: Tableau): readonly string[] {
  const { modalites } = dimension(nom);
  if (modalites) return modalites.map(({ code }) => code);
  if (nom === "mois") return moisDeLaPeriode(edition);
  const [rythme = "M"] = tableau.frequences;
  return nom === "date" ? datesDuStock(edition)[rythme] : [];
}

/** One row for each territory, line and measure, 0 where nothing is counted. */
function inserer(
  tableau: Tableau,
  edition: Edition,
  niveaux: readonly Niveau[],
  colonnes: readonly Colonne[],
  requete: string,
): string {
  const [niveau = "FR"] = niveaux;
  const noms = dimensionsA(tableau, niveau);
  const listes = RANGS.map((rang) => {
    const nom = noms[rang];
    if (nom === undefined) return [TOTAL];
    return [...codesDe(nom, edition, tableau), ...(dimension(nom).sansTotal ? [] : [TOTAL])];
  });
  const ouverte = noms.some((nom) => codesDe(nom, edition, tableau).length === 0);
  const grille = `select a.niveau, a.code, ${RANGS.map((rang) => `m${rang + 1}`).join(", ")} from populations a, populations p,
      ${RANGS.map((rang) => `(select unnest([${liste(listes[rang] ?? [])}])::t_modalite as m${rang + 1})`).join(", ")}
    where p.niveau = a.niveau and p.code = a.code and ${montres(tableau, niveaux)}`;
  const lignes = ouverte
    ? requete
    : `select g.*, s.* exclude (niveau, code, m1, m2, m3) from (${grille}) g left join (${requete}) s using (niveau, code, m1, m2, m3)`;
  return `
    create or replace temp table lignes as ${lignes};
    ${colonnes
      .map(
        ({ mesure, mutation }, rang) => `insert into comptes
      select ${litteral(tableau.id)}, niveau, code, m1, m2, m3, ${litteral(mesure)}, ${litteral(mutation)}, coalesce(c${rang}, 0), 'A'
      from lignes;`,
      )
      .join("\n")}`;
}

const parBase = ({ mesures }: Tableau): Map<Relation, Compte[]> =>
  Map.groupBy(mesures.filter(estCompte), ({ base }) => base);

/** Communes named by demandes, each once in a commune and once in an arrondissement. */
const CHOIX = `
  with nommees as (
    select distinct f, a.niveau, a.code, mutation
    from (select f, mutation, unnest(communes) as nommee from base_stock) n
    join lieux on lieux.code = n.nommee join appartenances a on a.commune = lieux.commune
    where a.niveau in ('COM', 'ARM')
  )
  select niveau, code, 'TOTAL'::t_modalite as m1, 'TOTAL'::t_modalite as m2, 'TOTAL'::t_modalite as m3,
    count(*) as c0, count(*) filter (where mutation = 'HM') as c1, count(*) filter (where mutation = 'MUT') as c2
  from nommees group by niveau, code`;

/** A change of first choice leaves a territory only for another one. */
const MOUVEMENTS = `
  with m as (select *, row_number() over () as id from mouvements),
  de as (select id, niveau, code, n from m join appartenances a on a.commune = m.venue),
  vers as (select id, niveau, code, n from m join appartenances a on a.commune = m.allee)
  select niveau, code, 'MS'::t_modalite as m1, 'TOTAL'::t_modalite as m2, 'TOTAL'::t_modalite as m3, sum(n)::bigint as c0
  from de anti join vers using (id, niveau, code) group by all
  union all
  select niveau, code, 'ME'::t_modalite, 'TOTAL'::t_modalite, 'TOTAL'::t_modalite, sum(n)::bigint
  from vers anti join de using (id, niveau, code) group by all`;

/** Levels that share their lists of modalities, the narrowest first. */
const groupesDe = (niveaux: readonly Niveau[]): Groupe[] => {
  const communaux = niveaux.filter(estCommunal);
  const groupes: Groupe[] = [
    { niveaux: communaux, grain: "commune" },
    { niveaux: niveaux.filter((niveau) => !communaux.includes(niveau)), grain: "morceau" },
  ];
  return groupes.filter((groupe) => groupe.niveaux.length > 0);
};

async function compterUn(
  base: Base,
  edition: Edition,
  tableau: Tableau,
  relation: Relation,
  mesures: readonly Compte[],
) {
  const colonnes = colonnesDe(mesures, relation);
  let comptees: string | undefined;
  for (const groupe of groupesDe(niveauxDe(tableau, edition))) {
    const { niveaux, grain } = groupe;
    if (relation === "choix") {
      await base.faire(inserer(tableau, edition, niveaux, colonnes, CHOIX));
      continue;
    }
    const dimensions = dimensionsA(tableau, niveaux[0] ?? "FR");
    const reunies = grain === "morceau" && comptees === dimensions.join();
    await base.faire(reunies ? reunir(dimensions, colonnes) : feuilles(dimensions, relation, colonnes, grain));
    comptees = dimensions.join();
    const requete = sommes(tableau, groupe, dimensions, colonnes);
    const entiere = relation === "bilan" ? `(${requete}) union all (${MOUVEMENTS})` : requete;
    await base.faire(inserer(tableau, edition, niveaux, colonnes, entiere));
  }
}

const COMMUNAUX_DITS = liste(COMMUNAUX);

/** How many wait in an EPCI or a commune whose profile is told. */
const SEUIL_DU_PROFIL = 100;

/** `profilDes`: how many wait in a territory whose profile is told, below the département. */
export async function compter(
  base: Base,
  edition: Edition,
  tableaux: readonly Tableau[],
  profilDes = SEUIL_DU_PROFIL,
): Promise<void> {
  await base.faire(`
    create table comptes (tableau t_tableau, niveau t_niveau, code t_territoire, m1 t_modalite, m2 t_modalite,
      m3 t_modalite, mesure t_mesure, mutation t_ventilation, valeur bigint, statut t_statut);
    create table populations as
    select a.niveau, a.code, coalesce(sum(n), 0)::bigint as stock, stock >= ${profilDes} as assez
    from appartenances a left join (select commune, count(*) as n from base_stock group by commune) s using (commune)
    group by a.niveau, a.code;
    create table morceaux as
    select commune, dense_rank() over (order by codes)::smallint as morceau from (
      select commune, string_agg(niveau::varchar || code::varchar, ' ' order by niveau) as codes
      from appartenances where niveau not in (${COMMUNAUX_DITS}) group by commune
    );
    create table rangements as
    select distinct morceau, niveau, code from appartenances join morceaux using (commune)
    where niveau not in (${COMMUNAUX_DITS});`);
  await base.aPlusieurs(tableaux, async (une, tableau) => {
    for (const [relation, mesures] of parBase(tableau)) await compterUn(une, edition, tableau, relation, mesures);
  });
}
