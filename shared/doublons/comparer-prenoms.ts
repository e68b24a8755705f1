import type { CONSTATS } from "./constats.ts";
import { sontProches } from "./distance.ts";
import { motsDe } from "./noms.ts";
import { phonetique } from "./phonetique.ts";

type ConstatDesPrenoms = keyof typeof CONSTATS.prenoms;

const seRessemblent = (a: string, b: string): boolean => sontProches(a, b) || phonetique(a) === phonetique(b);

/** True when each has a second name that the other has not: a name left out contradicts nothing. */
function seContredisent(a: readonly string[], b: readonly string[]): boolean {
  const inconnus = (de: readonly string[], dans: readonly string[]) =>
    de.some((prenom) => !dans.some((autre) => seRessemblent(prenom, autre)));
  return inconnus(a, b) && inconnus(b, a);
}

/** First names, of which counters keep the first, all, or all in one word. */
export function comparerPrenoms(dits: string, autres: string): ConstatDesPrenoms {
  const [a, b] = [motsDe(dits), motsDe(autres)];
  const [premierA = "", premierB = ""] = [a[0], b[0]];
  if (a.join("") === b.join("")) return "identiques";
  if (premierA === premierB) return seContredisent(a, b) ? "suite" : "incomplets";
  if (seRessemblent(a.join(""), b.join(""))) return "proches";
  if (seRessemblent(premierA, premierB)) return seContredisent(a, b) ? "suite" : "proches";
  return a.includes(premierB) || b.includes(premierA) ? "commun" : "differents";
}
