import type { CONSTATS } from "./constats.ts";
import { sontProches } from "./distance.ts";
import { coeurDuNom, motsDe, racineDuNom } from "./noms.ts";
import type { Personne } from "./personne.ts";
import { phonetique } from "./phonetique.ts";

type ConstatDuNom = keyof typeof CONSTATS.nom;
type Noms = Pick<Personne, "nomNaissance" | "nomUsage">;

/** From the surest to the least sure. */
const ORDRE = ["identique", "particule", "usage", "son", "lettre", "compose", "different"] as const;

const estUnePartie = (a: readonly string[], b: readonly string[]): boolean =>
  a.some((mot) => mot.length > 3) && a.length < b.length && a.every((mot) => b.includes(mot));

function comparerDeuxNoms(a: string, b: string): Exclude<ConstatDuNom, "usage"> {
  const [coeurA, coeurB] = [coeurDuNom(a), coeurDuNom(b)];
  if (coeurA === coeurB) return "identique";
  if (racineDuNom(a) === racineDuNom(b)) return "particule";
  if (phonetique(racineDuNom(a)) === phonetique(racineDuNom(b))) return "son";
  if (sontProches(coeurA, coeurB)) return "lettre";
  const [motsA, motsB] = [motsDe(a), motsDe(b)];
  return estUnePartie(motsA, motsB) || estUnePartie(motsB, motsA) ? "compose" : "different";
}

/** A name of birth against a name of use is what marriages and paper forms make of one person. */
function comparerCroises(a: string, b: string): ConstatDuNom {
  const constat = comparerDeuxNoms(a, b);
  return constat === "identique" || constat === "particule" ? "usage" : constat;
}

const lePlusSur = (constats: readonly ConstatDuNom[]): ConstatDuNom =>
  ORDRE.find((constat) => constats.includes(constat)) ?? "different";

/** The best agreement between the names that two people bear or bore. */
export function comparerNoms(a: Noms, b: Noms): ConstatDuNom {
  return lePlusSur([
    comparerDeuxNoms(a.nomNaissance, b.nomNaissance),
    ...(a.nomUsage === undefined ? [] : [comparerCroises(a.nomUsage, b.nomNaissance)]),
    ...(b.nomUsage === undefined ? [] : [comparerCroises(a.nomNaissance, b.nomUsage)]),
    ...(a.nomUsage === undefined || b.nomUsage === undefined ? [] : [comparerDeuxNoms(a.nomUsage, b.nomUsage)]),
  ]);
}
