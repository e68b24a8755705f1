import { combien } from "./combien.ts";
import type { Base } from "./duckdb.ts";
import { nomDansLeLac } from "./empechement.ts";
import { DEMANDE } from "./lac.ts";

/** Beyond it, files are only counted. */
const DITS = 3;

type Fautifs = {
  /** Column to show; codes and days lead to nobody. */
  colonne: string;
  /** Demandes that are at fault, by their name while they are counted: a query that gives `f`. */
  demandes: string;
  /** What is wrong in their facts, those of `x`. */
  faute: string;
};

/** Where the facts at fault stand: the code, who sent it, and the file of the lake, so that someone may mend it. */
export async function situer(base: Base, { colonne, demandes, faute }: Fautifs): Promise<string> {
  const lus = await base.lire(`
    select coalesce(x.${colonne}::varchar, 'vide') as valeur, x.source as source, x.fichier as fichier
    from faits_situes x where ${faute} and ${DEMANDE} in (${demandes}) group by all order by all`);
  const dits = lus.slice(0, DITS).map(({ valeur, source, fichier }) => {
    const qui = source === "SNE" ? "SNE" : `département ${source}`;
    return `${colonne} ${valeur} (${qui}, ${nomDansLeLac(String(fichier))})`;
  });
  const reste = lus.length - dits.length;
  return [...dits, ...(reste > 0 ? [`et ${combien(reste, "autre")}`] : [])].join(", ");
}

export const CORRIGER =
  "Faites corriger et renvoyer le fichier par qui l’a transmis (docs/operations.md, « Un fait qui ne se compte pas »), puis recommencez.";
