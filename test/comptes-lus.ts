import type { Base } from "../functions/statistiques-publication/duckdb.ts";
import type { Geographie } from "../functions/statistiques-publication/territoires.ts";
import type { Niveau } from "../shared/statistiques/catalogue/niveaux.ts";

/** One count of a table, as the engine holds it. */
export type Compte = {
  tableau: string;
  niveau: Niveau;
  code: string;
  m1: string;
  m2: string;
  m3: string;
  mesure: string;
  mutation: string;
  valeur: number;
};

const COLONNES = ["tableau", "niveau", "code", "m1", "m2", "m3", "mesure", "mutation"] as const;

/** Every count, none masked yet. */
export async function lireComptes(base: Base, { territoires }: Pick<Geographie, "territoires">): Promise<Compte[]> {
  const lus = await base.lire(
    `select ${COLONNES.map((nom) => `${nom}::varchar as ${nom}`).join(", ")}, valeur from comptes`,
  );
  return lus.map((lu) => ({
    tableau: String(lu.tableau),
    niveau: territoires.find(({ niveau }) => niveau === lu.niveau)?.niveau ?? "FR",
    code: String(lu.code),
    m1: String(lu.m1),
    m2: String(lu.m2),
    m3: String(lu.m3),
    mesure: String(lu.mesure),
    mutation: String(lu.mutation),
    valeur: Number(lu.valeur),
  }));
}
