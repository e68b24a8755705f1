import type { Base } from "./duckdb.ts";

/** Rows by the appender: a statement of this size takes ten seconds to read. */
export async function verser(base: Base, nom: string, lignes: readonly (readonly string[])[]): Promise<void> {
  const versement = await base.connexion.createAppender(nom);
  for (const ligne of lignes) {
    for (const valeur of ligne) versement.appendVarchar(valeur);
    versement.endRow();
  }
  versement.closeSync();
}

/** A new table of texts. */
export async function remplir(
  base: Base,
  nom: string,
  colonnes: readonly string[],
  lignes: readonly (readonly string[])[],
): Promise<void> {
  await base.faire(`create table ${nom} (${colonnes.map((colonne) => `${colonne} varchar`).join(", ")})`);
  await verser(base, nom, lignes);
}
