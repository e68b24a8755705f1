import type { CleTerritoire, Croisement, Dimension, Feuille, Lieu, Niveau, Statut } from "../famille.ts";
import { type Entree, nomDuCroisement } from "../protection.ts";
import type { Solveur } from "../solveur.ts";
import { tuesDe } from "./colonnes-tues.ts";
import { DANS_LE_PARC, LOGEMENT, type Question } from "./question.ts";
import { protegerUnite, type Reponse } from "./unite.ts";

/** What stands inside one département, once what it shows itself is decided. */
export interface Departement {
  cle: CleTerritoire;
  /** Its communes, and the part that it holds of each intercommunalité. */
  lieux: readonly Lieu[];
  dimensions: readonly Dimension[];
  /** Counts of its places, at the levels below it. */
  croisements: readonly Croisement[];
  /** What the département shows, by name. */
  dessus: ReadonlyMap<string, Entree["statut"]>;
  /** What earlier editions decided, by name. */
  anterieurs: ReadonlyMap<string, Statut>;
}

/** What may be shown of one crossing inside a département. */
export interface UniteProtegee {
  croisement: string;
  entrees: Map<string, Entree>;
  /** Levels that show nothing of it, for nothing could be proved. */
  tus: Niveau[];
  plusGrande: number;
  pireLargeur: number;
}

const FINS: readonly Niveau[] = ["COM", "ARM"];

const profilDe = ({ dimensions }: Croisement): string[] => dimensions.filter((nom) => nom !== "mutation");

/** Sums over what is left out. */
function projeter({ dimensions, feuilles }: Croisement, vers: readonly string[]): Feuille[] {
  const rangs = vers.map((nom) => dimensions.indexOf(nom));
  return Array.from(feuilles, (feuille) => ({
    ...feuille,
    modalites: rangs.map((rang) => feuille.modalites[rang] ?? ""),
  }));
}

/** One crossing out of those that tell the same profile, movers apart where one of them does. */
function reunir(memes: readonly Croisement[], profil: readonly string[]): Croisement {
  const [premier, ...autres] = memes.toSorted((a, b) => a.dimensions.length - b.dimensions.length);
  const avec = [premier, ...autres].find((un) => un?.dimensions.includes("mutation"));
  const source = avec ?? premier;
  const dimensions = [...profil, ...(avec ? ["mutation"] : [])].toSorted();
  return {
    population: source?.population ?? "",
    date: source?.date ?? "",
    dimensions,
    niveaux: [...new Set(memes.flatMap(({ niveaux }) => niveaux))],
    feuilles: source ? projeter(source, dimensions) : [],
  };
}

const sans = (croisement: Croisement, niveaux: readonly Niveau[], mutation: boolean): Croisement => {
  const dimensions = croisement.dimensions.filter((nom) => mutation || nom !== "mutation");
  return {
    ...croisement,
    dimensions,
    niveaux: croisement.niveaux.filter((niveau) => !niveaux.includes(niveau)),
    feuilles: projeter(croisement, dimensions),
  };
};

type Sujet = Departement & { solveur: Solveur };

/** The finest of those that can be proved. */
function laPlusFine(
  { cle, lieux, dimensions, dessus, anterieurs, solveur }: Sujet,
  essais: readonly Croisement[],
): UniteProtegee | undefined {
  const [voulue] = essais;
  if (!voulue) return undefined;
  const tous = voulue.niveaux.filter((niveau) => niveau !== "DEP");
  for (const croisement of essais) {
    const question: Question = { departement: cle, lieux, dimensions, croisement, dessus, anterieurs };
    const reponse: Reponse | undefined = protegerUnite(question, solveur);
    if (!reponse) continue;
    const { entrees, preuve } = reponse;
    const tus = tous.filter((niveau) => !croisement.niveaux.includes(niveau));
    return { croisement: nomDuCroisement(voulue), entrees, tus, ...preuve };
  }
  return { croisement: nomDuCroisement(voulue), entrees: new Map(), tus: tous, plusGrande: 0, pireLargeur: Infinity };
}

/** Totals of every territory, and movers among them: what all the others lean upon. */
function marges(sujet: Sujet, memes: readonly Croisement[]): UniteProtegee | undefined {
  const tout = reunir(memes, []);
  const nom = (predicat: string): string => [tout.population, tout.date, sujet.cle, predicat].join("|");
  const montre = (predicat: string): boolean => sujet.dessus.get(nom(predicat)) === "pub";
  if (!montre("")) return undefined;
  const mutation = tout.dimensions.includes("mutation") && montre("mutation=HM") && montre("mutation=MUT");
  return laPlusFine(sujet, [
    ...(mutation ? [tout] : []),
    sans(tout, [], false),
    ...(mutation ? [sans(tout, FINS, true)] : []),
    sans(tout, FINS, false),
  ]);
}

function profilProtege(
  sujet: Sujet,
  memes: readonly Croisement[],
  profil: string,
  decidees: ReadonlyMap<string, Entree>,
): UniteProtegee | undefined {
  const { cle, dimensions, dessus } = sujet;
  const reuni = reunir(memes, [profil]);
  const { population, date } = reuni;
  const codes = dimensions.find(({ nom }) => nom === profil)?.modalites.map(({ code }) => code) ?? [];
  const statutDe = (...termes: string[]) => dessus.get([population, date, cle, termes.toSorted().join("&")].join("|"));
  if (codes.length === 0 || codes.some((code) => statutDe(`${profil}=${code}`) === undefined)) return undefined;
  const publies = (territoire: CleTerritoire, ...termes: string[]): boolean =>
    termes.every((terme) => decidees.get([population, date, territoire, terme].join("|"))?.statut === "pub");
  const croisement: Croisement = {
    ...reuni,
    ecarte: (territoire, avecMutation) => {
      if (territoire === cle) return false;
      const mobiles = avecMutation || profil === LOGEMENT;
      return !publies(territoire, "") || (mobiles && !publies(territoire, "mutation=HM", "mutation=MUT"));
    },
  };
  const question: Question = { ...sujet, departement: cle, croisement };
  const tues = tuesDe(question);
  // one modality alone is what the others leave of the whole
  if (tues?.nombre === 1 || tues?.termes.has(DANS_LE_PARC)) return undefined;
  const mutation =
    !tues &&
    reuni.dimensions.includes("mutation") &&
    codes.every((code) => ["HM", "MUT"].every((une) => statutDe(`${profil}=${code}`, `mutation=${une}`) === "pub"));
  return laPlusFine(sujet, [
    ...(mutation ? [croisement] : []),
    sans(croisement, [], false),
    sans(croisement, FINS, false),
  ]);
}

/**
 * What may be shown of everything inside one département. Totals are decided first; then each crossing alone, with them
 * and the département given to the attacker: a territory whose total is masked shows nothing finer, and one whose movers
 * are masked does not tell them apart, so that no crossing leans on another.
 */
export function* protegerDepartement(departement: Departement, solveur: Solveur): Generator<UniteProtegee> {
  const sujet: Sujet = { ...departement, solveur };
  const populations = Map.groupBy(departement.croisements, ({ population, date }) => `${population}|${date}`);
  for (const memes of populations.values()) {
    const totaux = marges(sujet, memes);
    if (!totaux) continue;
    yield totaux;
    for (const [profil, siens] of Map.groupBy(memes, (un) => profilDe(un).join("×"))) {
      const [premier] = siens;
      // crossings of two characteristics stop at the département
      if (!premier || profilDe(premier).length !== 1) continue;
      const protegee = profilProtege(sujet, siens, profil, totaux.entrees);
      if (protegee) yield protegee;
    }
  }
}
