/** A row of published data; what is not known is an empty cell. */
type Ligne<C extends string> = { readonly [colonne in C]?: string | undefined };

const cellule = (valeur = ""): string => (/[",\r\n]/u.test(valeur) ? `"${valeur.replaceAll('"', '""')}"` : valeur);

/** CSV of RFC 4180, with the names of the columns first: commas, CRLF, and UTF-8 without BOM once written. */
export const ecrireCsv = <C extends string>(colonnes: readonly C[], lignes: readonly Ligne<C>[]): string =>
  [colonnes, ...lignes.map((ligne) => colonnes.map((colonne) => ligne[colonne]))]
    .map((cellules) => `${cellules.map((valeur) => cellule(valeur)).join(",")}\r\n`)
    .join("");
