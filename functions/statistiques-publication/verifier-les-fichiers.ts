import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { litteral } from "../../shared/sql.ts";
import { colonnesDeFait } from "../../shared/statistiques/fait.ts";
import { lireBordereau, NOM_DU_BORDEREAU } from "../socle/bordereau.ts";
import { empreinteDeFichier } from "../socle/empreinte-de-fichier.ts";
import type { Base } from "./duckdb.ts";
import { abime, disparu, type Empechement, illisible } from "./empechement.ts";

/** Files of months that say what they hold: each must be there, as it was written. */
export async function verifierLesFichiers(fichiers: readonly string[]): Promise<void> {
  for (const [dossier, siens] of Map.groupBy(fichiers, dirname)) {
    const liste = join(dossier, NOM_DU_BORDEREAU);
    if (!existsSync(liste)) continue;
    const la = new Set(siens.map((fichier) => basename(fichier)));
    for (const [nom, attendue] of Object.entries(lireBordereau(readFileSync(liste, "utf8")))) {
      const fichier = join(dossier, nom);
      if (!la.has(nom)) throw disparu(fichier);
      if ((await empreinteDeFichier(fichier)) !== attendue) throw abime(fichier);
    }
  }
}

const COLONNES = colonnesDeFait.map(({ nom }) => nom).join(", ");

/** The first file that does not read to its end: a good footer may stand after damaged pages. */
export async function premierIllisible(base: Base, fichiers: readonly string[]): Promise<Empechement | undefined> {
  for (const fichier of fichiers)
    try {
      await base.lire(`select bit_xor(hash(${COLONNES})) from read_parquet(${litteral(fichier)})`);
    } catch (cause) {
      return illisible(fichier, cause);
    }
  return undefined;
}
