import { litteral } from "../../shared/sql.ts";
import type { Base as Relation } from "../../shared/statistiques/catalogue/bases.ts";
import { variables } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { colonneDeConfirmation, confirmations } from "../../shared/statistiques/confirmations.ts";
import { debutDeLaPeriode, type Edition } from "../../shared/statistiques/edition.ts";
import { colonnesDeFait } from "../../shared/statistiques/fait.ts";
import { modalites } from "../../shared/statistiques/modalites.ts";
import { regroupements } from "../../shared/statistiques/regroupements.ts";
import { modalitesDeSuivi } from "../../shared/statistiques/suivi.ts";
import { combien } from "./combien.ts";
import { typeDeColonne } from "./deposer.ts";
import { type Base, liste } from "./duckdb.ts";
import { Empechement } from "./empechement.ts";
import { dossiersDe } from "./etats.ts";
import { CORRIGER, situer } from "./faits-fautifs.ts";
import { DEMANDE } from "./lac.ts";

/** Columns of the facts that tables take as they are; a missing code is `NR`. */
const PRISES = colonnesDeFait.flatMap(({ nom, liste: codes }) =>
  codes && !nom.includes("confirme") && !["evenement", "type_demandeur"].includes(nom)
    ? [`coalesce(x.${nom}, 'NR')::${typeDeColonne(nom)} as ${nom}`]
    : [],
);

/** What an instruction says of what was declared. */
const CONFRONTEES = confirmations.map(
  ({ variable, confirmee }) =>
    `(case when x.${confirmee} is null then 'NR' when x.${confirmee} = x.${variable} then 'OUI' else 'NON' end)::t_oui_non_nr as ${colonneDeConfirmation(variable)}`,
);

const grouper = (court: keyof typeof regroupements, long: string): string =>
  `(case ${regroupements[court]
    .map(({ code, de }) => `when ${long} in (${liste(de)}) then ${litteral(code)}`)
    .join(" ")} else 'NR' end)::t_${court}`;

const DELAIS = [
  { code: "LT1", des: 0 },
  { code: "1_2", des: 1 },
  { code: "2_3", des: 2 },
  { code: "3_5", des: 3 },
  { code: "GE5", des: 5 },
] as const;

const paliers = [...new Set([...modalitesDeSuivi.anciennete, ...DELAIS].map(({ des }) => des))].filter(
  (des) => des > 0,
);

/** The highest step whose floor, in years, has passed since a day: `jours` says the last day from which each has. */
const tranche = (bornes: readonly { code: string; des: number }[], depuis: string): string =>
  `case ${bornes
    .toReversed()
    .map(({ code, des }) =>
      des === 0 ? `else ${litteral(code)}` : `when ${depuis} <= des_${des} then ${litteral(code)}`,
    )
    .join(" ")} end`;

/** The last day which so many years have passed since: a leap day is a year old on 28 February. */
const ilYA = (annees: number): string =>
  `case when (le - interval ${annees} year)::date + 1 + interval ${annees} year <= le then (le - interval ${annees} year)::date + 1
    else (le - interval ${annees} year)::date end as des_${annees}`;

const agesDits = modalites.age
  .filter(({ code }) => code !== "NR")
  .map(({ code }, rang) => ({
    code,
    des: rang === 0 ? 0 : Number.parseInt(code.replace("GE", ""), 10) * 12,
  }));

/** What is read of a calendar rather than worked out for each line: by day, and by months of age. */
const calendriers = (fin: string): string => `
  create temp table jours as
  select le, ${paliers.map(ilYA).join(", ")}, year(le) * 12 + month(le) as rang_du_mois,
    try_cast(strftime(le, '%Y-%m') as t_modalite) as mois
  from (select unnest(generate_series(date '1970-01-01', ${fin} + 3660, interval 1 day))::date as le);
  create temp table ages as
  select mois_vecus, age, ${grouper("age_6", "age")} as age_6 from (
    select mois_vecus, (case ${agesDits
      .toReversed()
      .map(({ code, des }) =>
        des === 0 ? `else ${litteral(code)}` : `when mois_vecus >= ${des} then ${litteral(code)}`,
      )
      .join(" ")} end)::t_age as age
    from (select unnest(range(-1200, 2400))::integer as mois_vecus));`;

const TYPES_CIBLES = `case type_attribue when 'C' then 'T1_T2' when 'T1' then 'T1_T2' when 'T2' then 'T1_T2'
  when 'T3' then 'T3' when 'T4' then 'T4' when 'T5' then 'T5P' when 'T6P' then 'T5P' else 'NR' end`;

/** One line for each version that a table needs, with every code of the catalogue, at the day that counts for it. */
const larges = ({ date, ...edition }: Edition, dossiers: string): string => {
  const debut = `date ${litteral(debutDeLaPeriode({ date, ...edition }))}`;
  const fin = `date ${litteral(date)}`;
  return `
    ${calendriers(fin)}
    create table larges as
    with prises as (
      select r.* exclude (rang, des, version), x.evenement::t_evenement as evenement,
        ${[...PRISES, ...CONFRONTEES].join(", ")},
        least(x.nb_propositions, 3)::tinyint as propositions, x.communes, x.date_depot, x.date_bail, x.anciennete_depuis,
        x.date_limite < ${fin} as depassee, x.date_renouvellement is not null as deja,
        left(x.mois_naissance, 4)::integer * 12 + right(x.mois_naissance, 2)::integer as ne,
        case when r.sortie then coalesce(x.date_bail, x.date_sortie) else ${fin} end as le,
        greatest(case when r.sortie then coalesce(x.date_bail, x.date_sortie) else r.des end, ${debut}) as compte_le,
        logement.commune as commune_du_logement, logement.ville as ville_du_logement, residence.epci as epci_de_residence
      from faits x join roles r on r.f = ${DEMANDE} and r.version = x.version
      left join lieux logement on logement.code = x.commune_logement
      left join lieux residence on residence.code = x.commune_residence
      where x.dossier in (${dossiers})
    )
    select p.* exclude (propositions, epci_de_residence, ville_du_logement, depassee, deja, ne, compte_le),
      (${tranche(modalitesDeSuivi.anciennete, "anciennete_depuis")})::t_anciennete as anciennete,
      coalesce(ages.age, 'NR') as age,
      coalesce(ages.age_6, 'NR') as age_6,
      ${grouper("motif_8", "motif")} as motif_8,
      ${grouper("revenu_5", "revenu_mensuel")} as revenu_5,
      ${grouper("type_5", "type_logement")} as type_5,
      ${grouper("type_5", "type_attribue")} as type_attribue_5,
      (${TYPES_CIBLES})::t_type_cible as type_attribue_cible,
      (case propositions when 3 then 'GE3' when 2 then '2' when 1 then '1' else '0' end)::t_modalite as nb_propositions,
      coalesce(epci_de_residence, 'NR') as epci_residence,
      (case when depassee then 'OUI' else 'NON' end)::t_oui_non as echue,
      (case when deja then 'OUI' else 'NON' end)::t_oui_non as renouvelee_deja,
      (case when date_bail is null then 'NR' else ${tranche(DELAIS, "date_depot")} end)::t_modalite as delai_attribution,
      (case when lieu.ville = p.ville_du_logement then 'OUI' else 'NON' end)::t_oui_non as au_premier_choix,
      (case when s.mois is null then 'NR' when anciennete_depuis + to_months(s.mois) < p.le then 'OUI' else 'NON' end)::t_oui_non as delai_depasse,
      comptes.mois as mois
    from prises p
    left join jours on jours.le = p.le
    left join (select le as compte_le, mois from jours) comptes using (compte_le)
    left join ages on mois_vecus = jours.rang_du_mois - ne
    left join lieux lieu on lieu.code = p.commune::varchar
    left join seuils s on s.commune = p.commune and s.type = p.type_logement::varchar;`;
};

const tout = (role: string): string => `select * from larges where ${role}`;

const nonReponse = (): string => `
  create table non_reponse as
  with comptes as (
    select commune, count(*) as toutes, ${variables
      .map(({ code }) => `count(*) filter (where ${code} = 'NR') as ${code}`)
      .join(", ")}
    from larges where en_cours and personne group by commune
  ), sans as (unpivot comptes on ${variables.map(({ code }) => code).join(", ")} into name variable value n)
  select commune, variable::t_modalite as variable, 'NON'::t_oui_non as renseignee, n from sans where n > 0
  union all select commune, variable::t_modalite, 'OUI'::t_oui_non, toutes - n from sans where toutes > n;`;

/** Each relation of the catalogue, over what the lake gives; `bilan`, `stocks` and `non_reponse` are counted already. */
const vues = ({ date, ...edition }: Edition): Partial<Record<Relation, string>> => ({
  stock: "select * exclude (renouvelee), renouvelee_deja as renouvelee from larges where en_cours and personne",
  associations: "select * from larges where en_cours and not personne",
  stock_avant: "select commune, mutation, n from stocks_d_avant where personne",
  associations_avant: "select commune, mutation, n from stocks_d_avant where not personne",
  nouvelles: tout("nouvelle and personne"),
  renouvelees: tout("renouvelee and personne"),
  a_terme: `select commune, mutation, strftime(date_limite, '%Y-%m')::t_modalite as mois from avant
    where date_limite between date ${litteral(debutDeLaPeriode({ date, ...edition }))} and date ${litteral(date)}`,
  satisfaites: `select * exclude (commune), commune_du_logement as commune from larges
    where sortie and personne and attribuee`,
  radiees: tout("sortie and personne"),
  decisions: tout("decidee and personne"),
});

/** Relations whose lines carry how many they stand for. */
export const COMPTEES: readonly Relation[] = ["stocks", "stock_avant", "associations_avant", "bilan", "non_reponse"];

/** Puts them together; `oublierLesDemandes` once nothing more is counted of them. */
export async function relier(base: Base, edition: Edition): Promise<void> {
  await base.faire(larges(edition, await dossiersDe(base, "roles")));
  await base.faire("drop table roles");
  await base.faire(nonReponse());
  for (const [nom, requete] of Object.entries(vues(edition))) await base.faire(`create view base_${nom} as ${requete}`);
  for (const nom of ["stocks", "bilan", "non_reponse"])
    await base.faire(`create view base_${nom} as select * from ${nom}`);
  await refuserCeQuiNeSeComptePas(base);
}

const ATTRIBUEES = "from larges where sortie and personne and attribuee";

/** What a local system sends is checked when it comes; what came by another way is named here. */
async function refuserCeQuiNeSeComptePas(base: Base): Promise<void> {
  const [{ hors, sans } = {}] = await base.lire(`
    select (select count(*) from larges where mois is null) as hors,
      (select count(*) ${ATTRIBUEES} and commune_du_logement is null) as sans`);
  if (hors !== 0) {
    const ou = await situer(base, {
      colonne: "date_bail",
      demandes: "select f from larges where mois is null",
      faute: "x.date_bail > x.date_sortie",
    });
    throw new Empechement(
      `${combien(Number(hors), "bail est", "baux sont")} d’après la sortie qu’un bail explique : ${ou}. ${CORRIGER}`,
    );
  }
  if (sans !== 0) {
    const ou = await situer(base, {
      colonne: "commune_logement",
      demandes: `select f ${ATTRIBUEES} and commune_du_logement is null`,
      faute: "x.motif_radiation = 'RADATT' and coalesce(x.commune_logement not in (select code from lieux), true)",
    });
    throw new Empechement(
      `${combien(Number(sans), "attribution ne dit", "attributions ne disent")} pas une commune connue pour le logement : ${ou}. ${CORRIGER}`,
    );
  }
}

/** They take most of the memory, and files are written from tables alone. */
export async function oublierLesDemandes(base: Base, edition: Edition): Promise<void> {
  for (const nom of Object.keys(vues(edition))) await base.faire(`drop view base_${nom}`);
  await base.faire("drop table larges; drop table avant");
}
