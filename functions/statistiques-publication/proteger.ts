import { N3 } from "../../shared/statistiques/catalogue/niveaux.ts";
import { SEUIL } from "../../shared/statistiques/catalogue/tableau.ts";
import { type Base, liste } from "./duckdb.ts";

export type BilanDuSecret = { cellules: number; masquees: number };

/**
 * Until the secrets of smaller places are proved, nothing is said of them: figures of France and of régions only, and
 * none between 1 and 9.
 */
export async function proteger(base: Base): Promise<void> {
  await base.faire(`
    delete from comptes where niveau not in (${liste(N3)});
    update comptes set statut = 'C' where valeur between 1 and ${SEUIL - 1};`);
}

export async function compterLeSecret(base: Base): Promise<BilanDuSecret> {
  const [lu] = await base.lire(
    "select count(*) as cellules, count(*) filter (where statut = 'C') as masquees from chiffres",
  );
  return { cellules: Number(lu?.cellules ?? 0), masquees: Number(lu?.masquees ?? 0) };
}
