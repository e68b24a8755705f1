import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ajouterMois } from "../../shared/demande/delais.ts";
import { litteral } from "../../shared/sql.ts";
import { colonnesDeFait } from "../../shared/statistiques/fait.ts";
import { type Base, liste } from "./duckdb.ts";
import { Empechement, illisible } from "./empechement.ts";
import { verifierLesFichiers } from "./verifier-les-fichiers.ts";

/** Months of the lake in a folder, oldest first. */
export const moisDuLac = (dossier: string): string[] => {
  const faits = join(dossier, "faits");
  if (!existsSync(faits)) return [];
  return readdirSync(faits)
    .filter((nom) => /^mois=\d{4}-\d{2}$/u.test(nom))
    .map((nom) => nom.slice("mois=".length))
    .toSorted();
};

const fichiersDe = (dossier: string, mois: string): string[] => {
  const la = join(dossier, "faits", `mois=${mois}`);
  return readdirSync(la)
    .filter((nom) => nom.endsWith(".parquet"))
    .toSorted()
    .map((nom) => join(la, nom));
};

/** Every file, whatever its month. */
export const fichiersDeFaits = (dossier: string): string[] =>
  moisDuLac(dossier).flatMap((mois) => fichiersDe(dossier, mois));

/**
 * Files up to a month; throws where a month is missing, for a hole would be counted as nothing. The oldest years may
 * stand whole in the folder of their December: months are looked for from the first that is another one.
 */
export function fichiersDuLac(dossier: string, jusqua: string): string[] {
  const mois = moisDuLac(dossier).filter((un) => un <= jusqua);
  const premier = mois.find((un) => !un.endsWith("-12"));
  if (premier === undefined)
    throw new Empechement(
      `aucun fait jusqu’à ${jusqua} dans ${dossier} : dites où est le lac (--lac), ou faites-en un (npm run generer).`,
    );
  const fichiers = mois.filter((un) => un < premier).flatMap((un) => fichiersDe(dossier, un));
  for (let un = premier; un <= jusqua; un = ajouterMois(`${un}-01`, 1).slice(0, 7)) {
    const siens = mois.includes(un) ? fichiersDe(dossier, un) : [];
    if (siens.length === 0)
      throw new Empechement(
        `aucun fait pour le mois ${un} : le dossier faits/mois=${un} manque, ou il est vide. Remettez ses fichiers, puis recommencez.`,
      );
    fichiers.push(...siens);
  }
  return fichiers;
}

/** Name of a demande while it is counted, of 64 bits: two of fifteen million are taken for one in an edition of 160,000. */
export const DEMANDE = "hash(fait_id)";

/** Opens the facts, with the folder of the month that holds each (and, to say what is wrong, with its file); a file that is missing, damaged, or lacks a column is named. */
export async function ouvrirFaits(base: Base, fichiers: readonly string[]): Promise<number> {
  const colonnes = colonnesDeFait.map(({ nom }) => nom).join(", ");
  let lignes = 0;
  await verifierLesFichiers(fichiers);
  for (const fichier of fichiers) {
    try {
      const [lu] = await base.lire(
        `select count(*) as n from (select ${colonnes} from read_parquet(${litteral(fichier)}))`,
      );
      lignes += Number(lu?.n ?? 0);
    } catch (cause) {
      throw illisible(fichier, cause);
    }
  }
  const lire = (plus: string) =>
    `read_parquet([${liste(fichiers)}], hive_partitioning = true, hive_types_autocast = false${plus})`;
  await base.faire(`
    create view faits as select ${colonnes}, mois as dossier from ${lire("")};
    create view faits_situes as select ${colonnes}, filename as fichier from ${lire(", filename = true")}`);
  return lignes;
}

/** Facts of these files that were known on a day: only its own month holds some that were learnt later. */
export async function combienDeConnus(base: Base, fichiers: readonly string[], jour: string): Promise<number> {
  const duMois = fichiers.filter((fichier) => fichier.includes(`mois=${jour.slice(0, 7)}`));
  const [lu] = await base.lire(`
    select (select sum(num_rows) from parquet_file_metadata([${liste(fichiers)}]))
      - (select count(*) from read_parquet([${liste(duMois)}]) where connu_le > date ${litteral(jour)}) as connus`);
  return Number(lu?.connus ?? 0);
}
