import { litteral } from "../../shared/sql.ts";
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
import type { Solveur } from "../../shared/statistiques/protection/solveur.ts";
import { bilanDe } from "./bilan-protege.ts";
import { type BilanDesCommunes, TABLES_DES_RETENUES, verserLesRetenues } from "./communes/assembler.ts";
import type { Retenues } from "./communes/branche.ts";
import { DEDANS } from "./communes/comptes.ts";
import { type Croise, croisementsDe, dimensionsDuSecret, populationDe } from "./croisements.ts";
import { type Base, liste } from "./duckdb.ts";
import { COMPTEES } from "./relations.ts";
import { remplir } from "./remplir.ts";

/** Cells of an edition: those that the secret masks, those that the grid does not show. */
export type BilanDuSecret = { cellules: number; masquees: number; nonDiffusees: number };
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
    from base_${relation} join appartenances a using (commune) where a.niveau = 'DEP' and ${ou} group by all order by all`);
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

export type Dessus = Protection & { anterieurs: readonly Anterieur[] };

/** Counts are of the levels that a proof stands for, and of no other. */
export const seTenirAuxNiveauxProuves = (base: Base): Promise<void> =>
  base.faire(`delete from comptes where niveau not in (${liste(MONTRES)})`);

/** Decides of France, régions and départements together; throws when nothing may be published. */
export async function deciderDessus(
  base: Base,
  tableaux: readonly Tableau[],
  edition: Edition,
  { anterieurs, solveur, suivre }: { anterieurs: readonly Anterieur[]; solveur: Solveur; suivre?: Suivi },
): Promise<Dessus> {
  const famille = await familleDe(base, tableaux, edition, anterieurs);
  // all counts of the country are at hand here, and the engine has nothing to do
  const protection = await base.ceder(() => protegerLaFamille(famille, solveur, suivre));
  return { ...protection, anterieurs };
}

/** Lays down what may be shown of these levels; what stands inside départements is put with it. */
export async function poserLesRetenues(base: Base, retenues: Retenues): Promise<void> {
  for (const table of TABLES_DES_RETENUES) await remplir(base, table, ["cle"], []);
  await verserLesRetenues(base, retenues);
}

/** Once every line says what it shows. */
export const oublierLesRetenues = (base: Base): Promise<void> =>
  base.faire(TABLES_DES_RETENUES.map((table) => `drop table ${table}`).join("; "));

export async function compterLeSecret(base: Base): Promise<BilanDuSecret> {
  const [lu] = await base.lire(
    `select count(*) as cellules, count(*) filter (where statut = 'C') as masquees,
      count(*) filter (where statut = 'M') as non_diffusees from chiffres`,
  );
  return {
    cellules: Number(lu?.cellules ?? 0),
    masquees: Number(lu?.masquees ?? 0),
    nonDiffusees: Number(lu?.non_diffusees ?? 0),
  };
}
