import type { Cellule } from "./attaque/cellules.ts";
import { savoirDe } from "./attaque/savoir.ts";
import type { Partage } from "./attaque/sommes.ts";
import type { Famille } from "./famille.ts";
import type { Registre } from "./registre.ts";
import type { Equation } from "./systeme.ts";

/**
 * Adds the sums that a reader writes from all that is shown together. Crossings leave different territories aside, and
 * what one hides may be what the others show taken from the whole: no crossing alone counts that rest.
 */
export function deduire(registre: Registre, famille: Pick<Famille, "lieux">): void {
  const { systeme: lu, nom: nomDuCompte } = savoirDe(cellulesDe(registre), partagesDe(famille));
  const noms = lu.valeurs.map((_, id) => nomDuCompte(id));
  const ids = noms.map((nom) => registre.noms.get(nom));
  const connues = sommesSansReste(registre);
  for (const equation of lu.equations) {
    const inconnues = [...equation.cases].filter((id) => ids[id] === undefined);
    const [reste] = inconnues;
    // two names of one count, a région of one département, say nothing
    const comptees = new Set([...equation.cases].map((id) => ids[id] ?? -1));
    if (inconnues.length > 1 || comptees.size < equation.cases.length) continue;
    if (reste !== undefined) {
      if (connues.has(nomDe(autresQue(reste, equation, ids)))) continue;
      const nom = `reste|${partsDe(equation, noms)}|${noms[reste]}`;
      ids[reste] = registre.caseDe(nom, valeurDuReste(registre, equation, ids, reste), Number.POSITIVE_INFINITY, {
        croisement: "reste",
        mutation: false,
      });
    }
    const cases = equation.cases.map((id) => ids[id] ?? 0);
    if (ecart(registre, { cases, signes: equation.signes }) === 0)
      registre.systeme.ajouterEquation({ cases, signes: equation.signes });
  }
}

const SANS_SOURCE = { edition: "", tableau: "" };

/** What files will say: the names of what is shown, without a value. */
function* cellulesDe({ noms }: Registre): Generator<Cellule> {
  for (const nom of noms.keys()) {
    const [population = "", date = "", territoire = "", predicat = ""] = nom.split("|");
    const termes = predicat === "" ? [] : predicat.split("&");
    yield { population, date, territoire, predicat: termes, valeur: undefined, secrete: true, source: SANS_SOURCE };
  }
}

/** Each territory and what makes it up, by each of the trees of the family. */
function partagesDe({ lieux }: Pick<Famille, "lieux">): Partage[] {
  const enfants = new Map<string, Set<string>>();
  for (const { chaines } of lieux)
    for (const [arbre, chaine] of chaines.entries())
      for (const [rang, parent] of chaine.entries()) {
        const enfant = chaine[rang - 1];
        if (enfant === undefined) continue;
        const nom = `${arbre}|${parent}`;
        enfants.set(nom, (enfants.get(nom) ?? new Set()).add(enfant));
      }
  return [...enfants].map(([nom, dedans]) => ({ parent: nom.slice(nom.indexOf("|") + 1), enfants: [...dedans] }));
}

/** Which territories leave a rest: the same for each of its modalities. */
function partsDe({ cases }: Equation, noms: readonly string[]): string {
  let somme = 0;
  for (const id of cases) {
    const [, , territoire = ""] = noms[id]?.split("|") ?? [];
    let h = 0;
    for (const lettre of territoire) h = Math.imul(h ^ lettre.charCodeAt(0), 0x01000193);
    somme = (somme + Math.imul(h, 0x9e3779b1)) | 0;
  }
  return `${cases.length}.${somme >>> 0}`;
}

const nomDe = (ids: readonly number[]): string => ids.toSorted((a, b) => a - b).join(" ");

const autresQue = (reste: number, { cases }: Equation, ids: readonly (number | undefined)[]): number[] =>
  [...cases].filter((id) => id !== reste).map((id) => ids[id] ?? -1);

/** Sums where crossings already count what is left: one unknown that no table shows beside counts that tables show. */
function sommesSansReste({ systeme }: Registre): Set<string> {
  const sommes = new Set<string>();
  for (const { cases } of systeme.equations) {
    const cachees = [...cases].filter((id) => systeme.cachee(id));
    if (cachees.length === 1) sommes.add(nomDe([...cases].filter((id) => id !== cachees[0])));
  }
  return sommes;
}

const ecart = ({ systeme }: Registre, { cases, signes }: Equation): number =>
  cases.reduce((somme, id, place) => somme + (signes[place] ?? 0) * systeme.valeur(id), 0);

function valeurDuReste(
  registre: Registre,
  { cases, signes }: Equation,
  ids: readonly (number | undefined)[],
  reste: number,
): number {
  // an id that no case has counts for nothing
  const autres = ecart(registre, { cases: cases.map((id) => (id === reste ? -1 : (ids[id] ?? -1))), signes });
  return -autres / (signes[cases.indexOf(reste)] ?? 1);
}
