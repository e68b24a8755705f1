import { ajouterJours } from "../../shared/demande/delais.ts";
import {
  datesDuStock,
  debutDeLaPeriode,
  type Edition,
  JOURS_AVANT_EXTRACTION,
  unAnAvant,
} from "../../shared/statistiques/edition.ts";
import { type Base, litteral } from "./duckdb.ts";

/** A past date as it was known at its extraction, or as it is known today. */
export type Connaissance = "alors" | "maintenant";

const jour = (date: string): string => `date ${litteral(date)}`;

/**
 * What each demande was, from when to when: a version holds from the day when it counted until a later one did. Known
 * `alors`, an event counts once its day and its extraction are past, so that each date is told as its own edition told it.
 */
const intervalles = ({ date, extraction }: Edition, connaissance: Connaissance): string => {
  const compteLe =
    connaissance === "alors" ? `greatest(survenu_le, connu_le - ${JOURS_AVANT_EXTRACTION})` : "survenu_le";
  const limite = connaissance === "alors" ? `and connu_le <= ${jour(extraction)}` : "";
  return `
    create table intervalles as
    with vues as (
      select md5_number(fait_id) as f, version, ${compteLe} as des,
        evenement::t_evenement as evenement, date_depot, date_sortie, date_limite, motif_radiation = 'RADATT' as attribuee,
        type_demandeur = 'PP' as personne, commune_1, mutation::t_mutation as mutation
      from faits where survenu_le <= ${jour(date)} ${limite}
    )
    select * exclude (commune_1), commune,
      coalesce(min(des) over (partition by f order by version rows between 1 following and unbounded following),
        date '9999-12-31') as jusque
    from vues left join lieux on lieux.code = commune_1;`;
};

/** In progress on a day. */
const enCours = (date: string): string =>
  `des <= ${date} and jusque > ${date} and date_depot <= ${date} and (date_sortie is null or date_sortie > ${date})`;

const stocks = (edition: Edition): string => {
  const dates = Object.entries(datesDuStock(edition)).flatMap(([rythme, jours]) =>
    jours.map((date) => `(${litteral(rythme)}, ${jour(date)})`),
  );
  return `
    create table dates(rythme varchar, le date);
    insert into dates values ${dates.join(", ")};
    create table stocks as
    select rythme, le::varchar as date, commune, mutation, count(*) as n
    from intervalles join dates on ${enCours("le")}
    where personne group by all;
    create table stocks_d_avant as
    select commune, mutation, personne, count(*) as n
    from intervalles where ${enCours(jour(unAnAvant(edition)))} group by all;`;
};

/**
 * Which versions of which demandes the tables need, and what for. What was learnt too late for its own edition counts in
 * the period when it was learnt: a balance then holds from one edition to the next.
 */
const roles = (edition: Edition): string => {
  const fin = jour(edition.date);
  const debut = jour(debutDeLaPeriode(edition));
  const veille = jour(ajouterJours(debutDeLaPeriode(edition), -1));
  return `
    create table avant as
    select f, commune, mutation, date_limite from intervalles where personne and ${enCours(veille)};
    create table entrees as
    select f, commune from intervalles where personne and version = 1 and des >= ${debut};
    create table renouvellements as
    select f, max(version) as version from intervalles
    where evenement = 'REN' and des between ${debut} and ${fin} group by f;
    create table roles as
    select i.f, i.version, i.commune, personne, attribuee, des,
      ${enCours(fin)} as en_cours,
      des <= ${fin} and jusque > ${fin} and coalesce(date_sortie <= ${fin}, false)
        and (date_sortie >= ${debut} or avant.f is not null or e.f is not null) as sortie,
      i.version = 1 and des between ${debut} and ${fin} as nouvelle,
      r.f is not null as renouvelee,
      evenement in ('DEC', 'REF') and des between ${debut} and ${fin} as decidee
    from intervalles i
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
  await base.faire(intervalles(edition, connaissance));
  const [perdue] = await base.lire("select count(*) as n from intervalles where commune is null");
  if (perdue?.n !== 0) throw new Error(`${perdue?.n} facts name a commune that the official code does not know`);
  await base.faire(stocks(edition));
  await base.faire(roles(edition));
  await base.faire(bilan());
}
