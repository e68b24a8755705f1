const enOctets = (texte: string): number => Buffer.byteLength(texte, "utf8");

/** What DynamoDB counts of a value: its bytes, and three for a list or a map besides one for each of its elements. */
function octetsDeValeur(valeur: unknown): number {
  if (typeof valeur === "string") return enOctets(valeur);
  // 21 at most for a number, 1 for a boolean
  if (typeof valeur === "number") return 21;
  if (Array.isArray(valeur)) return 3 + valeur.reduce<number>((somme, une) => somme + 1 + octetsDeValeur(une), 0);
  if (typeof valeur === "object" && valeur !== null) return 3 + octetsDe(valeur) + Object.keys(valeur).length;
  return 1;
}

/** Size of an item, as its reading is counted: names and values. */
export const octetsDe = (article: object): number =>
  Object.entries(article).reduce((somme, [nom, valeur]) => somme + enOctets(nom) + octetsDeValeur(valeur), 0);
