import { litteral } from "../../shared/sql.ts";
import { datesDuStock, type Edition, lacDe, unAnAvant } from "../../shared/statistiques/edition.ts";
import type { Anterieur } from "../../shared/statistiques/protection/famille.ts";
import { veille } from "./bilan-protege.ts";
import type { Depot } from "./depot.ts";
import type { Base } from "./duckdb.ts";
import { lirePubliees, type Publiee } from "./versions.ts";

/** What an edition masked, and what it showed of a stock that later editions show again: its own words, by count. */
export const FICHIER_DES_STATUTS = "statuts.csv";
const ENTETE = "statut,compte";

const UN_STOCK = "^PS[|][^|]+[|][^|]+[|](mutation=(HM|MUT))?$";

export async function statutsEnCsv(base: Base): Promise<string> {
  const lignes = await base.lire(`
    select 'c,' || cle as ligne from secretes
    union all select 'pub,' || cle from publiables where regexp_matches(cle, ${litteral(UN_STOCK)}) order by ligne`);
  return [ENTETE, ...lignes.map(({ ligne }) => String(ligne)), ""].join("\n");
}

const lireLigne = (ligne: string): Anterieur[] => {
  const [, statut, cle] = /^(c|pub),(.+)$/u.exec(ligne) ?? [];
  if (cle === undefined) return [];
  return [{ cle, statut: statut === "c" ? "c" : "pub" }];
};

async function lireStatuts(
  depot: Depot,
  { edition, version }: Pick<Publiee, "edition" | "version">,
): Promise<Anterieur[]> {
  const texte = await depot.lire(`editions/${edition}/${version}/${FICHIER_DES_STATUTS}`);
  return texte?.split("\n").flatMap(lireLigne) ?? [];
}

/** What published editions of the same lake, and corrections of this one, decided of the dates that this one tells. */
export async function statutsAnterieurs(depot: Depot, edition: Edition): Promise<Anterieur[]> {
  const dates = new Set([
    edition.date,
    unAnAvant(edition),
    veille(edition),
    ...Object.values(datesDuStock(edition)).flat(),
  ]);
  const parCle = new Map<string, Anterieur>();
  for (const { edition: nom, version } of await lirePubliees(depot)) {
    if (lacDe(nom) !== lacDe(edition.nom)) continue;
    for (const dit of await lireStatuts(depot, { edition: nom, version })) {
      if (!dates.has(dit.cle.split("|")[1] ?? "")) continue;
      // flows of one date are those of an edition: a month and a year that end together are two counts
      if (nom !== edition.nom && !dit.cle.startsWith("PS|") && !dit.cle.startsWith("PA|")) continue;
      if (dit.statut === "c" || !parCle.has(dit.cle)) parCle.set(dit.cle, dit);
    }
  }
  return [...parCle.values()];
}

/** Names of the counts of a population that the versions of an edition hid so far. */
export async function masquesDesVersions(depot: Depot, { nom }: Edition, population: string): Promise<string[]> {
  const masques = new Set<string>();
  for (const { edition, version } of await lirePubliees(depot)) {
    if (edition !== nom) continue;
    for (const { cle, statut } of await lireStatuts(depot, { edition, version }))
      if (statut === "c" && cle.startsWith(`${population}|`)) masques.add(cle);
  }
  return [...masques];
}
