import { ajouterJours, ajouterMois, jourAParis } from "../../shared/demande/delais.ts";
import { litteral } from "../../shared/sql.ts";
import {
  datesDuStock,
  debutDeLaPeriode,
  type Edition,
  JOURS_AVANT_EXTRACTION,
  unAnAvant,
} from "../../shared/statistiques/edition.ts";
import { veille } from "./bilan-protege.ts";
import { combien } from "./combien.ts";
import { type Base, liste } from "./duckdb.ts";
import { Empechement } from "./empechement.ts";
import { CORRIGER, situer } from "./faits-fautifs.ts";
import { DEMANDE, moisDuLac } from "./lac.ts";

/** A past date as it was known at its extraction, or as it is known today. */
export type Connaissance = "alors" | "maintenant";

/**
 * An edition says what was known at its extraction; told again as it is known today, it reads all that was learnt since,
 * and says as of which day: today, or the last that the lake knows of.
 */
export function telleQueConnue(
  edition: Edition,
  { lac, connaissance, maintenant }: { lac: string; connaissance?: Connaissance | undefined; maintenant: Date },
): Edition {
  const dernier = moisDuLac(lac).at(-1);
  if (connaissance !== "maintenant" || dernier === undefined) return edition;
  const fin = ajouterJours(ajouterMois(`${dernier}-01`, 1), -1);
  const [extraction = fin] = [jourAParis(maintenant), fin].toSorted();
  return { ...edition, extraction };
}

const jour = (date: string): string => `date ${litteral(date)}`;

/** Every date whose stock an edition counts, in order; the day before its flows too. */
function datesComptees(edition: Edition): string[] {
  const toutes = [unAnAvant(edition), veille(edition), ...Object.values(datesDuStock(edition)).flat()];
  return [...new Set(toutes)].toSorted();
}

/** From when a version counts, and whether it was known. */
const regles = ({ date, extraction }: Edition, connaissance: Connaissance) =>
  connaissance === "alors"
    ? {
        des: `greatest(survenu_le, connu_le - ${JOURS_AVANT_EXTRACTION})`,
        vue: `survenu_le <= ${jour(date)} and connu_le <= ${jour(extraction)}`,
      }
    : { des: "survenu_le", vue: `survenu_le <= ${jour(date)}` };

/** The month of the lake that holds a fact, as a number. */
const RANG = "(left(dossier, 4)::integer * 12 + right(dossier, 2)::integer)";

/** Months of the lake that hold these lines: no other is opened. */
export async function dossiersDe(base: Base, table: string): Promise<string> {
  const rangs = await base.lire(`select distinct rang - 1 as mois from ${table} order by 1`);
  return liste(
    rangs.map(({ mois }) => {
      const depuisZero = Number(mois);
      return `${String(Math.floor(depuisZero / 12)).padStart(4, "0")}-${String((depuisZero % 12) + 1).padStart(2, "0")}`;
    }),
  );
}

/**
 * Versions that the first date needs: of each demande, the last one then, unless it had left for good. Older ones stand
 * for nothing any more, and they are most of the lake. What is compared is one number: version, then month of the lake,
 * then day of exit, so that no whole row is kept for each demande of ten years.
 */
const restees = (depuis: string, { des, vue }: ReturnType<typeof regles>): string => `
  create temp table recentes as
  select ${DEMANDE} as f, ${RANG}::smallint as rang from faits where ${vue} and ${des} > ${jour(depuis)} group by all;
  create temp table restees as
  with dernieres as (
    select ${DEMANDE} as f, max((version::bigint << 32) | (${RANG}::bigint << 16) | coalesce(date_sortie - date '1970-01-01', 0)) as v
    from faits where ${vue} and ${des} <= ${jour(depuis)} group by f
  ), lues as (
    select f, (v >> 32)::integer as version, ((v >> 16) & 65535)::smallint as rang, (v & 65535)::integer as sortie from dernieres
  )
  select f, version, rang from lues
  where sortie = 0 or sortie > ${jour(depuis)} - date '1970-01-01' or f in (select f from recentes);`;

/**
 * What each demande was, from when to when: a version holds from the day when it counted until a later one did. Known
 * `alors`, an event counts once its day and its extraction are past, so that each date is told as its own edition told it.
 */
async function intervalles(base: Base, edition: Edition, connaissance: Connaissance): Promise<void> {
  const [depuis = edition.date] = datesComptees(edition);
  const { des, vue } = regles(edition, connaissance);
  await base.faire(restees(depuis, { des, vue }));
  const dossiers = await dossiersDe(base, "(select rang from recentes union all select rang from restees)");
  await base.faire(`
    drop table recentes;
    create table intervalles as
    with vues as (
      select ${DEMANDE} as f, version, ${des} as des, ${RANG}::smallint as rang, evenement::t_evenement as evenement,
        date_depot, date_sortie, date_limite, coalesce(motif_radiation = 'RADATT', false) as attribuee,
        type_demandeur = 'PP' as personne, commune_1, mutation::t_mutation as mutation
      from faits where ${vue} and dossier in (${dossiers})
    ), gardees as (
      select vues.* from vues left join restees using (f, version) where des > ${jour(depuis)} or restees.f is not null
    )
    select gardees.* exclude (commune_1), commune,
      coalesce(min(des) over (partition by f order by version rows between 1 following and unbounded following),
        date '9999-12-31') as jusque
    from gardees left join lieux on lieux.code = commune_1;
    drop table restees;`);
}

/** In progress on a day. */
const enCours = (date: string): string =>
  `des <= ${date} and jusque > ${date} and date_depot <= ${date} and (date_sortie is null or date_sortie > ${date})`;

/** The stock of every date in one pass: a column for each, then a line. */
const stocks = (edition: Edition): string => {
  const dates = datesComptees(edition);
  const rythmes = Object.entries(datesDuStock(edition)).flatMap(([rythme, jours]) =>
    jours.map((date) => `(${litteral(rythme)}, ${litteral(date)}, ${dates.indexOf(date)})`),
  );
  return `
    create temp table suites as
    with bornees as (
      select commune, mutation, personne, greatest(des, date_depot) as du, least(jusque, coalesce(date_sortie, jusque)) as au
      from intervalles
    )
    select commune, mutation, personne, unnest(range(${dates.length})) as rang, unnest([${dates
      .map((date) => `count(*) filter (where du <= ${jour(date)} and au > ${jour(date)})`)
      .join(", ")}]) as n
    from bornees group by commune, mutation, personne;
    create table stocks as
    select rythme, date, commune, mutation, n
    from suites join (values ${rythmes.join(", ")}) as dates(rythme, date, rang) using (rang) where personne and n > 0;
    create table stocks_d_avant as
    select commune, mutation, personne, n from suites where rang = ${dates.indexOf(unAnAvant(edition))} and n > 0;
    drop table suites;`;
};

/**
 * Which versions of which demandes the tables need, and what for. What was learnt too late for its own edition counts in
 * the period when it was learnt: a balance then holds from one edition to the next.
 */
const roles = (edition: Edition): string => {
  const fin = jour(edition.date);
  const debut = jour(debutDeLaPeriode(edition));
  const avant = jour(veille(edition));
  return `
    create table avant as
    select f, commune, mutation, date_limite from intervalles where personne and ${enCours(avant)};
    create table entrees as
    select f, commune from intervalles where personne and version = 1 and des >= ${debut};
    create table renouvellements as
    select f, max(version) as version from intervalles
    where evenement = 'REN' and des between ${debut} and ${fin} group by f;
    create table roles as
    select i.f, i.version, i.rang, i.commune, personne, attribuee, des,
      ${enCours(fin)} as en_cours,
      des <= ${fin} and jusque > ${fin} and coalesce(date_sortie <= ${fin}, false)
        and (date_sortie >= ${debut} or avant.f is not null or e.f is not null) as sortie,
      i.version = 1 and des between ${debut} and ${fin} as nouvelle,
      r.f is not null as renouvelee,
      evenement in ('DEC', 'REF') and des between ${debut} and ${fin} as decidee
    from (select * from intervalles where jusque > ${fin} or des >= ${debut}) i
    left join renouvellements r on r.f = i.f and r.version = i.version
    left join avant on avant.f = i.f
    left join entrees e on e.f = i.f
    where (jusque > ${fin} and (date_sortie is null or date_sortie >= ${debut} or avant.f is not null or e.f is not null))
      or des >= ${debut};
    delete from roles where not (en_cours or sortie or nouvelle or renouvelee or decidee);`;
};

/** Where each demande stands at the beginning and at the end of the period, and by which entries of the balance. */
const bilan = (): string => `
  create table vies as
  with fin as (select f, commune, en_cours, attribuee from roles where personne and (en_cours or sortie))
  select coalesce(avant.f, entrees.f, fin.f) as f, avant.commune as c0, entrees.commune as cn,
    fin.commune as c1, fin.en_cours, fin.attribuee
  from avant full join entrees using (f) full join fin using (f);
  create table mouvements as
  select coalesce(c0, cn) as venue, c1 as allee, count(*) as n
  from vies where coalesce(c0, cn) <> c1 group by all;
  create table bilan as
  select 'E0' as poste, c0 as commune, count(*) as n from vies where c0 is not null group by all
  union all select 'N', cn, count(*) from vies where c0 is null and cn is not null group by all
  union all select 'A', c1, count(*) from vies where not en_cours and attribuee group by all
  union all select 'R', c1, count(*) from vies where not en_cours and not coalesce(attribuee, false) group by all
  union all select 'DR', c1, count(*) from vies where c0 is null and cn is null group by all
  union all select 'E1', c1, count(*) from vies where en_cours group by all;`;

export async function etablir(base: Base, edition: Edition, connaissance: Connaissance): Promise<void> {
  await intervalles(base, edition, connaissance);
  const [perdue] = await base.lire("select count(*) as n from intervalles where commune is null");
  if (perdue?.n !== 0) {
    const ou = await situer(base, {
      colonne: "commune_1",
      demandes: "select f from intervalles where commune is null",
      faute: "x.commune_1 not in (select code from lieux)",
    });
    throw new Empechement(
      `${combien(Number(perdue?.n), "fait nomme", "faits nomment")} une commune que le code officiel ne connaît pas : ${ou}. Si elle existe, mettez le code officiel à jour (npm run referentiel). Sinon : ${CORRIGER}`,
    );
  }
  await base.faire(stocks(edition));
  await base.faire(roles(edition));
  await base.faire(bilan());
  await base.faire("drop table intervalles; drop table vies; drop table entrees; drop table renouvellements");
}
