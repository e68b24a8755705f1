import { litteral } from "../../shared/sql.ts";

/** What a Parquet file says of itself, as an option of `copy`. */
export const ditDuParquet = (dits: Readonly<Record<string, string | undefined>>): string => {
  const connus = Object.entries(dits).flatMap(([nom, texte]) =>
    texte === undefined ? [] : [`${nom}: ${litteral(texte)}`],
  );
  return `kv_metadata {${connus.join(", ")}}`;
};
