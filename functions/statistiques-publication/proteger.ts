import { N4, type Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";
import type { Tableau } from "../../shared/statistiques/catalogue/tableau.ts";
import { datesDuStock, type Edition, niveauxDe } from "../../shared/statistiques/edition.ts";
import type {
  Anterieur,
  CleTerritoire,
  Croisement,
  Famille,
  Feuille,
  Lieu,
} from "../../shared/statistiques/protection/famille.ts";
import type { Protection, Rapport } from "../../shared/statistiques/protection/protection.ts";
import { proteger as protegerLaFamille } from "../../shared/statistiques/protection/proteger.ts";
import type { Suivi } from "../../shared/statistiques/protection/proteger-systeme.ts";
import { bilanDe } from "./bilan-protege.ts";
import { type Chronometre, chronometrer } from "./chronometre.ts";
import { DEDANS } from "./communes/comptes.ts";
import { type BilanDesCommunes, protegerCommunes } from "./communes/proteger-communes.ts";
import { type Croise, croisementsDe, dimensionsDuSecret, populationDe } from "./croisements.ts";
import { type Base, liste, litteral } from "./duckdb.ts";
import { masquerTout } from "./masquer.ts";
import { ouvrirSolveur } from "./protection/highs.ts";
import { COMPTEES } from "./relations.ts";
import { remplir } from "./remplir.ts";

export type BilanDuSecret = { cellules: number; masquees: number };
export type Secret = BilanDuSecret &
  Pick<Rapport, "composantes" | "plusGrandeComposante" | "pireLargeur"> & { communes?: BilanDesCommunes };

/** Levels that are decided together, for all of the country; what stands inside a département comes after. */
const ENSEMBLE: readonly Niveau[] = N4;
/** No fact says in which quartier. */
const MONTRES: readonly Niveau[] = [...ENSEMBLE, ...DEDANS];

const niveauxEnsemble = (tableau: Tableau, edition: Edition): Niveau[] =>
  niveauxDe(tableau, edition).filter((niveau) => ENSEMBLE.includes(niveau));

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

/** Every count of an edition at the levels that are proved, from the widest down. */
export async function familleDe(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  anterieurs: readonly Anterieur[] = [],
): Promise<Famille> {
  const croisements: Croisement[] = [];
  for (const croise of croisementsDe(tableaux, (tableau) => niveauxEnsemble(tableau, edition)))
    croisements.push(...(await croisementsLus(base, croise, edition)));
  const bilan = tableaux.some(({ id }) => id === "R-11-06") ? await bilanDe(base, edition) : undefined;
  if (bilan) croisements.push(bilan.croisement);
  return {
    lieux: await lieuxDe(base),
    dimensions: dimensionsDuSecret(edition),
    croisements,
    egalites: bilan?.egalites ?? [],
    // what was hidden once stays so, in a correction and in the later edition that shows it again
    anterieurs: [...(bilan?.mouvements ?? []), ...anterieurs],
  };
}

export type Protege = Protection & { communes: BilanDesCommunes | undefined };

/** Masks what is small and what would give it back, and proves it; throws when nothing may be published. */
export async function proteger(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  {
    anterieurs = [],
    suivre,
    mesurer,
    dire,
  }: {
    anterieurs?: readonly Anterieur[];
    suivre?: Suivi;
    mesurer?: Chronometre | undefined;
    dire?: ((etape: string) => void) | undefined;
  } = {},
): Promise<Protege> {
  await base.faire(`delete from comptes where niveau not in (${liste(MONTRES)})`);
  const famille = await familleDe(base, tableaux, edition, anterieurs);
  const solveur = await ouvrirSolveur();
  const { entrees, rapport } = await chronometrer(mesurer, "audit", () => protegerLaFamille(famille, solveur, suivre));
  const parStatut = (voulu: string) => [...entrees].flatMap(([nom, { statut }]) => (statut === voulu ? [nom] : []));
  await remplir(base, "publiables", ["cle"], enLignes(parStatut("pub")));
  const vides = [...entrees].flatMap(([nom, { statut, valeur }]) =>
    statut === "pub" && valeur === 0 && nom.endsWith("|") ? [nom] : [],
  );
  await remplir(base, "vides", ["cle"], enLignes(vides));
  await remplir(base, "secretes", ["cle"], enLignes(parStatut("c")));
  const communes = edition.annuelle
    ? await chronometrer(mesurer, "communes", () =>
        protegerCommunes(base, tableaux, edition, { entrees, anterieurs, solveur, dire }),
      )
    : undefined;
  await masquerTout(base, tableaux, edition);
  return { entrees, rapport, communes };
}

const enLignes = (noms: readonly string[]): string[][] => noms.map((nom) => [nom]);

export async function compterLeSecret(base: Base): Promise<BilanDuSecret> {
  const [lu] = await base.lire(
    "select count(*) as cellules, count(*) filter (where statut = 'C') as masquees from chiffres",
  );
  return { cellules: Number(lu?.cellules ?? 0), masquees: Number(lu?.masquees ?? 0) };
}
