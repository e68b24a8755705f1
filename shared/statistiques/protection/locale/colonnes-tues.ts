import type { CleTerritoire, Dimension } from "../famille.ts";
import type { Registre } from "../registre.ts";
import { PUBLIEE, SECRETE } from "../systeme.ts";
import type { Question } from "./question.ts";

/** Modalities that the département masks, and the groups of the short list that they stand in. */
export interface Tues {
  dimension: Dimension;
  /** How many they are. */
  nombre: number;
  termes: ReadonlySet<string>;
  groupes: ReadonlySet<string>;
}

export const estUneMarge = (predicat: string): boolean => /^(?:mutation=(?:HM|MUT))?$/u.test(predicat);

/** Given to the attacker: shown, and not to be hidden. */
export function connaitre({ systeme }: Pick<Registre, "systeme">, id: number): void {
  systeme.statuts[id] = PUBLIEE;
  systeme.couts[id] = Number.POSITIVE_INFINITY;
}

/** Nothing when the département shows all of the crossing. */
export function tuesDe({ departement, dimensions, croisement, dessus }: Question): Tues | undefined {
  const { population, date, dimensions: noms } = croisement;
  const dimension = dimensions.find(({ nom }) => nom !== "mutation" && noms.includes(nom));
  if (!dimension) return undefined;
  const { nom, groupes } = dimension;
  const masquees = dimension.modalites.filter(
    ({ code }) => dessus.get(`${population}|${date}|${departement}|${nom}=${code}`) === "c",
  );
  if (masquees.length === 0) return undefined;
  const tailles = Map.groupBy(dimension.modalites, ({ code, groupe = code }) => groupe);
  const touches = [...new Set(masquees.map(({ code, groupe = code }) => groupe))];
  const seules = touches.filter((groupe) => tailles.get(groupe)?.length === 1);
  return {
    dimension,
    nombre: masquees.length,
    // a group of one modality goes by the name of the group
    termes: new Set([...masquees.map(({ code }) => `${nom}=${code}`), ...seules.map((une) => `${groupes}=${une}`)]),
    // all in one group: the département shows its sum, which tells nothing of them
    groupes: new Set(
      touches.length === 1 ? [] : touches.filter((une) => !seules.includes(une)).map((une) => `${groupes}=${une}`),
    ),
  };
}

/**
 * Hides, everywhere in the département, the modalities that it masks itself: whatever they are worth in it, territories
 * can be filled so that their rows hold, so that nothing shown inside tells more of them. A territory that has none of
 * them shows its zeros. One count is then enough to prove: their sum in each row, which subtraction gives; if it is 0 or
 * large enough, each of them may be anything that the département allows. Names that must be shown as secrets.
 */
export function taire(registre: Registre, departement: CleTerritoire, tues: Tues | undefined): Set<string> {
  const forcees = new Set<string>();
  if (!tues) return forcees;
  const { systeme, noms, parCompte } = registre;
  const du = `|${departement}|`;
  const duDepartement = new Set([...noms].flatMap(([nom, id]) => (nom.includes(du) ? [id] : [])));
  const vides = new Set<number>();
  const rangees = Map.groupBy(parCompte, ([compte]) => compte.slice(0, compte.lastIndexOf("|")));
  for (const [rangee, comptes] of rangees) {
    const parmi = (voulus: ReadonlySet<string>) =>
      comptes.flatMap(([compte, id]) => (voulus.has(predicatDe(compte)) ? [id] : []));
    const [seules, groupes] = [parmi(tues.termes), parmi(tues.groupes)];
    const entiere = seules.length === tues.nombre;
    const ici = entiere ? seules : [...seules, ...groupes];
    const valeur = ici.reduce((somme, id) => somme + systeme.valeur(id), 0);
    if (valeur === 0) for (const id of ici) vides.add(id);
    if (valeur === 0 || ici.some((id) => duDepartement.has(id))) continue;
    for (const id of ici) if (!systeme.cachee(id)) systeme.statuts[id] = SECRETE;
    if (!entiere) continue;
    const origine = { croisement: "reste", mutation: false };
    const somme = registre.caseDe(`${rangee}|${tues.dimension.nom}=tues`, valeur, Number.POSITIVE_INFINITY, origine);
    systeme.ajouterSomme(somme, seules);
    for (const id of [...seules, ...groupes]) systeme.tenues.add(id);
  }
  for (const [nom, id] of noms) {
    const predicat = predicatDe(nom);
    if (vides.has(id) || nom.includes(du)) continue;
    if (tues.termes.has(predicat) || tues.groupes.has(predicat)) forcees.add(nom);
  }
  return forcees;
}

const predicatDe = (nom: string): string => nom.slice(nom.lastIndexOf("|") + 1);
