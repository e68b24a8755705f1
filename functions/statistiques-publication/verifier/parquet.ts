import { parquetMetadata, parquetReadObjects } from "hyparquet";
import type { LigneLongue } from "../../../shared/statistiques/protection/attaque/cellules.ts";
import { decompresseurs as compressors } from "../../socle/zstd.ts";

/**
 * What a Parquet file says that its CSV does not: a value under a mask, or, in the statistics that it keeps of each
 * group of lines, an extreme that no line shows.
 */
export async function comparerParquet(
  chemin: string,
  octets: Uint8Array,
  lignes: readonly LigneLongue[],
): Promise<string[]> {
  const file = Uint8Array.from(octets).buffer;
  const lues = await parquetReadObjects({ file, compressors, columns: ["valeur", "statut"] });
  if (lues.length !== lignes.length) return [`${chemin} : ${lues.length} lignes, ${lignes.length} dans le CSV`];
  const differentes = lues.filter(({ valeur, statut }, rang) => {
    const { valeur: ecrite = "", statut: dit } = lignes[rang] ?? {};
    const meme =
      valeur === null || valeur === undefined ? ecrite === "" : ecrite !== "" && Number(ecrite) === Number(valeur);
    return !meme || statut !== dit;
  });
  const fautes = differentes.length === 0 ? [] : [`${chemin} : lignes qui diffèrent du CSV : ${differentes.length}`];
  const montrees = new Set(lignes.flatMap(({ valeur = "" }) => (valeur === "" ? [] : [Number(valeur)])));
  for (const { columns } of parquetMetadata(file).row_groups)
    for (const { meta_data: colonne } of columns) {
      if (colonne?.path_in_schema.join(".") !== "valeur") continue;
      const { min, max, min_value, max_value } = colonne.statistics ?? {};
      for (const extreme of [min, max, min_value, max_value])
        if (extreme !== undefined && !montrees.has(Number(extreme)))
          fautes.push(`${chemin} : ses statistiques disent ${extreme}, qu’aucune ligne ne montre`);
    }
  return fautes;
}
