/**
 * A family of four on paper, line after line, in the order of the form: two adults, two children. An empty line is a
 * box that the paper leaves empty.
 */
export const PAPIER: readonly string[] = [
  // received today
  "",
  // who asks
  "2",
  "Benali",
  "",
  "Amina",
  "27031985",
  "1",
  "",
  // how to reach them
  "0612345678",
  "",
  "n",
  // where they live
  "12 rue de la Paix",
  "",
  "o",
  "69100 vil",
  "",
  "n",
  "n",
  // household
  "p",
  "1",
  "1",
  "Diallo",
  "",
  "Moussa",
  "02111983",
  "B3",
  "1",
  "",
  "",
  "2",
  ...["Yanis", "Diallo", "04092015", "M", "E", "P"],
  ...["Inès", "Diallo", "12012018", "F", "E", "P"],
  "n",
  "4",
  "n",
  // work
  "D2",
  "",
  "n",
  "",
  "",
  "",
  "D9",
  // income
  "SAL 1234,56 AF 141,99",
  "",
  "",
  "CHO 890",
  "",
  "",
  "",
  "0",
  // home of today
  "LP",
  "T2",
  "",
  "4",
  "540,5",
  "120",
  "n",
  // why, and where
  "13 9",
  "",
  "",
  "I",
  "T3 T4",
  "o",
  "n",
  "n",
  "",
  "n",
  "Lyon, Villeurbanne",
  "o",
];

/** Characters typed, Enter after each line, and the two keys that save. */
export const frappes = (lignes: readonly string[]): number =>
  lignes.reduce((total, ligne) => total + ligne.length + 1, 0) + 2;
