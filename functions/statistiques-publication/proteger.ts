import { colonneDe, dimension } from "../../shared/statistiques/catalogue/dimensions-publiees.ts";
import { estCommunal, N4, type Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import { type Compte, SEUIL, type Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { datesDuStock, type Edition, niveauxDe } from "../../shared/statistiques/edition.ts";
import type { CleTerritoire, Croisement, Feuille, Lieu } from "../../shared/statistiques/protection/famille.ts";
import type { Rapport } from "../../shared/statistiques/protection/protection.ts";
import { proteger as protegerLaFamille } from "../../shared/statistiques/protection/proteger.ts";
import { dimensionsA } from "./compter.ts";
import { A_PART, type Croise, croisementsDe, dimensionsDuSecret, populationDe } from "./croisements.ts";
import { TOTAL } from "./deposer.ts";
import { type Base, liste, litteral } from "./duckdb.ts";
import { ouvrirSolveur } from "./protection/highs.ts";
import { COMPTEES } from "./relations.ts";
import { remplir } from "./remplir.ts";

export type BilanDuSecret = { cellules: number; masquees: number };
export type Secret = BilanDuSecret & Pick<Rapport, "composantes" | "plusGrandeComposante" | "pireLargeur">;

/** Finest level whose secrets are proved; nothing is said below it. */
const MONTRES: readonly Niveau[] = N4;

export const niveauxProuves = (tableau: Tableau, edition: Edition): Niveau[] =>
  niveauxDe(tableau, edition).filter((niveau) => MONTRES.includes(niveau));

/** Départements, and what holds each of them. */
async function lieuxDe(base: Base): Promise<Lieu[]> {
  const lignes = await base.lire(`
    select d.code::varchar as code, any_value(r.code::varchar) as region, any_value(m.code::varchar) as metropole
    from appartenances d
    join appartenances r on r.commune = d.commune and r.niveau = 'REG'
    left join appartenances m on m.commune = d.commune and m.niveau = 'FRM'
    where d.niveau = 'DEP' group by d.code order by d.code`);
  return lignes.map(({ code, region, metropole }) => {
    const chaine: CleTerritoire[] = [
      `DEP-${code}`,
      `REG-${region}`,
      ...(metropole ? (["FRM-FRM"] as const) : []),
      "FR-FR",
    ];
    return { code: String(code), chaines: [chaine] };
  });
}

async function feuillesDe(base: Base, { relation, colonnes }: Croise, ou = "true"): Promise<Feuille[]> {
  const combien = COMPTEES.includes(relation) ? "sum(n)" : "count(*)";
  const lignes = await base.lire(`
    select a.code::varchar as lieu, ${combien}::bigint as effectif${colonnes.map((nom, rang) => `, ${nom}::varchar as c${rang}`).join("")}
    from base_${relation} join appartenances a using (commune) where a.niveau = 'DEP' and ${ou} group by all`);
  return lignes.map((ligne) => ({
    lieu: String(ligne.lieu),
    effectif: Number(ligne.effectif),
    modalites: colonnes.map((_, rang) => String(ligne[`c${rang}`])),
  }));
}

async function croisementsLus(base: Base, croise: Croise, edition: Edition): Promise<Croisement[]> {
  const { relation, colonnes, niveaux } = croise;
  const commun = { dimensions: colonnes, niveaux };
  if (relation !== "stocks")
    return [{ ...commun, ...populationDe(relation, edition), feuilles: await feuillesDe(base, croise) }];
  const dates = [...new Set(Object.values(datesDuStock(edition)).flat())].filter((date) => date !== edition.date);
  const lus: Croisement[] = [];
  for (const date of dates) {
    const [rythme] = Object.entries(datesDuStock(edition)).find(([, siennes]) => siennes.includes(date)) ?? ["M"];
    const feuilles = await feuillesDe(base, croise, `rythme = ${litteral(rythme)} and date = ${litteral(date)}`);
    lus.push({ ...commun, population: "PS", date, feuilles });
  }
  return lus;
}

/** Name of a count in the registry, as SQL writes it for a line of `comptes`. */
function cle(tableau: Tableau, mesure: Compte, niveau: Niveau, edition: Edition, codes: readonly string[]): string {
  const { population, date } = populationDe(mesure.base, edition);
  const noms = dimensionsA(tableau, niveau).map((nom) => colonneDe(dimension(nom), mesure.base));
  const dates = noms.flatMap((nom, rang) => (nom === "date" ? [`m${rang + 1}::varchar`] : []));
  const parDimension = noms.flatMap((nom, rang) =>
    nom === "date"
      ? []
      : [`case when m${rang + 1} <> '${TOTAL}' then ${litteral(`${nom}=`)} || m${rang + 1}::varchar end`],
  );
  const parMutation = "case when mutation <> 'ENS' then 'mutation=' || mutation::varchar end";
  const termes = [...parDimension, ...codes.map(litteral), parMutation].join(", ");
  const pop = mesure.base === "stocks" ? "PS" : population;
  return `${litteral(`${pop}|`)} || ${dates[0] ?? litteral(date)} || '|' || niveau::varchar || '-' || code::varchar || '|'
    || array_to_string(list_sort(list_distinct(list_filter([${termes}], x -> x is not null))), '&')`;
}

/** A condition of several codes is masked with any of them. */
function combinaisons({ dont = [] }: Compte): string[][] {
  return dont
    .filter(({ colonne }) => colonne !== "rythme")
    .reduce<string[][]>(
      (faites, { colonne, parmi }) => faites.flatMap((une) => parmi.map((code) => [...une, `${colonne}=${code}`])),
      [[]],
    );
}

// the key of the total of its territory: everything before the predicate
const DU_TOTAL = "'^[^|]*[|][^|]*[|][^|]*[|]'";

/** What the registry does not show is secret; but where a total of zero is shown, its lines are zeros. */
async function masquer(base: Base, tableau: Tableau, mesure: Compte, edition: Edition): Promise<void> {
  const ici = `tableau = ${litteral(tableau.id)} and mesure = ${litteral(mesure.code)}`;
  const niveaux = MONTRES.filter((niveau) => !estCommunal(niveau));
  const [niveau = "FR"] = niveaux;
  for (const codes of combinaisons(mesure)) {
    const sienne = cle(tableau, mesure, niveau, edition, codes);
    await base.faire(`
      update comptes set statut = 'C' where ${ici} and niveau in (${liste(niveaux)})
        and not exists (select 1 from publiables where publiables.cle = ${sienne})
        and not exists (select 1 from vides where vides.cle = regexp_extract(${sienne}, ${DU_TOTAL}))`);
  }
}

/** Answers missing to a variable are the `NR` of its own table; entries of a balance are masked together. */
const regleAPart: Readonly<Record<string, (edition: Edition) => string>> = {
  non_reponse: (edition) => `
    update comptes set statut = 'C' where tableau = 'R-18-01' and mesure = 'effectif' and (valeur between 1 and ${SEUIL - 1}
      or exists (select 1 from secretes where cle = ${litteral(`PS|${edition.date}|`)} || niveau::varchar || '-' || code::varchar || '|' || m1::varchar || '=NR'))`,
  bilan: () => `
    update comptes set statut = 'C' where tableau = 'R-11-06' and m1 not in ('E0', 'E1') and (niveau, code) in (
      select (niveau, code) from comptes where tableau = 'R-11-06' and valeur between 1 and ${SEUIL - 1})`,
  choix: () => `update comptes set statut = 'C' where tableau = 'R-10-08' and valeur between 1 and ${SEUIL - 1}`,
};

/** Masks what is small and what would give it back, and proves it; throws when nothing may be published. */
export async function proteger(base: Base, tableaux: readonly Tableau[], edition: Edition): Promise<Rapport> {
  await base.faire(`delete from comptes where niveau not in (${liste(MONTRES)})`);
  const croisements: Croisement[] = [];
  for (const croise of croisementsDe(tableaux, (tableau) => niveauxProuves(tableau, edition)))
    croisements.push(...(await croisementsLus(base, croise, edition)));
  const famille = { lieux: await lieuxDe(base), dimensions: dimensionsDuSecret(edition), croisements };
  const { entrees, rapport } = protegerLaFamille(famille, await ouvrirSolveur());
  const parStatut = (voulu: string) => [...entrees].flatMap(([nom, { statut }]) => (statut === voulu ? [[nom]] : []));
  await remplir(base, "publiables", ["cle"], parStatut("pub"));
  const vides = [...entrees].flatMap(([nom, { statut, valeur }]) =>
    statut === "pub" && valeur === 0 && nom.endsWith("|") ? [[nom]] : [],
  );
  await remplir(base, "vides", ["cle"], vides);
  await remplir(base, "secretes", ["cle"], parStatut("c"));
  for (const tableau of tableaux)
    for (const mesure of tableau.mesures)
      if (mesure.genre === "compte" && !A_PART.includes(mesure.base)) await masquer(base, tableau, mesure, edition);
  for (const regle of Object.values(regleAPart)) await base.faire(regle(edition));
  return rapport;
}

export async function compterLeSecret(base: Base): Promise<BilanDuSecret> {
  const [lu] = await base.lire(
    "select count(*) as cellules, count(*) filter (where statut = 'C') as masquees from chiffres",
  );
  return { cellules: Number(lu?.cellules ?? 0), masquees: Number(lu?.masquees ?? 0) };
}
