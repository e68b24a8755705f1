import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { litteral } from "../../shared/sql.ts";

export type Base = {
  /** Runs a statement, or several. */
  faire(sql: string): Promise<void>;
  /** Rows by name of column; counts come as numbers. */
  lire(sql: string): Promise<Record<string, unknown>[]>;
  /** The same column by column, in the order of the statement. */
  colonnes(sql: string): Promise<unknown[][]>;
  /** Rows in pieces, for what would not stand in memory at once. */
  parcourir(sql: string): AsyncGenerator<unknown[][]>;
  /** Keeps little in memory while something else needs it: the rest goes to the folder, and comes back when it is read. */
  ceder<T>(faire: () => T | Promise<T>): Promise<T>;
  /** Statements of several lists at once, each list by a connection of its own: what is short does not keep two cores busy. */
  aPlusieurs<T>(choses: readonly T[], faire: (base: Base, chose: T) => Promise<void>): Promise<void>;
  connexion: DuckDBConnection;
  fermer(): void;
};

const enNombre = (valeur: unknown): unknown => (typeof valeur === "bigint" ? Number(valeur) : valeur);

/** Share of its memory that an engine keeps while it works no more. */
const GARDEE = 1 / 3;

/**
 * An engine within bounds: memory, cores, and a folder where it may overflow. It loads no extension from elsewhere.
 */
export async function ouvrirDuckdb({
  dossier,
  memoireMo,
  coeurs,
}: {
  dossier: string;
  memoireMo: number;
  coeurs: number;
}): Promise<Base> {
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: `${memoireMo}MB`,
    threads: String(coeurs),
    temp_directory: dossier,
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    preserve_insertion_order: "false",
  });
  const premiere = await instance.connect();
  const tenirEn = (mo: number) => premiere.run(`set memory_limit = '${Math.round(mo)}MB'`);
  const ouvrir = (connexion: DuckDBConnection): Base => ({
    connexion,
    async ceder(faire) {
      await tenirEn(memoireMo * GARDEE);
      try {
        return await faire();
      } finally {
        await tenirEn(memoireMo);
      }
    },
    async aPlusieurs(choses, faire) {
      const restantes = [...choses];
      const connexions = await Promise.all(Array.from({ length: coeurs }, () => instance.connect()));
      const suivre = async (une: Base): Promise<void> => {
        for (let chose = restantes.shift(); chose !== undefined; chose = restantes.shift()) await faire(une, chose);
      };
      // whatever stops one, a connection is closed once nothing runs on it
      const faites = await Promise.allSettled(connexions.map((une) => suivre(ouvrir(une))));
      for (const une of connexions) une.closeSync();
      for (const faite of faites) if (faite.status === "rejected") throw faite.reason;
    },
    async faire(sql) {
      await connexion.run(sql);
    },
    async lire(sql) {
      const lecteur = await connexion.runAndReadAll(sql);
      return lecteur
        .getRowObjectsJS()
        .map((ligne) => Object.fromEntries(Object.entries(ligne).map(([nom, valeur]) => [nom, enNombre(valeur)])));
    },
    async colonnes(sql) {
      const lecteur = await connexion.runAndReadAll(sql);
      return lecteur.getColumnsJS();
    },
    async *parcourir(sql) {
      const resultat = await connexion.stream(sql);
      for await (const morceau of resultat.yieldRowsJs()) yield morceau.map((ligne) => ligne.map(enNombre));
    },
    fermer() {
      connexion.closeSync();
      instance.closeSync();
    },
  });
  return ouvrir(premiere);
}

export const liste = (textes: readonly string[]): string => textes.map(litteral).join(", ");
