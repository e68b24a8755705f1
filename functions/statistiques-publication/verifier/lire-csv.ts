/** Rows of a CSV of RFC 4180, by the names of its first line. */
export function* lireCsv(texte: string): Generator<Record<string, string>> {
  let colonnes: string[] | undefined;
  let cellules: string[] = [];
  const motif = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gu;
  for (let trouvee = motif.exec(texte); trouvee; trouvee = motif.exec(texte)) {
    const [, brute = "", fin] = trouvee;
    if (fin === "" && brute === "" && cellules.length === 0) return;
    cellules.push(brute.startsWith('"') ? brute.slice(1, -1).replaceAll('""', '"') : brute);
    if (fin === ",") continue;
    const lues = cellules;
    cellules = [];
    if (colonnes) yield Object.fromEntries(colonnes.map((nom, rang) => [nom, lues[rang] ?? ""]));
    else colonnes = lues;
    if (fin === "") return;
  }
}
