import type { Niveau } from "./famille.ts";
import type { Repli } from "./protection.ts";
import type { Registre } from "./registre.ts";
import { CACHEE, type Systeme } from "./systeme.ts";

/** What a family no longer shows: its counts, and how it is told. */
export interface Retraits {
  retires: Set<number>;
  replis: Repli[];
}

const TOTAUX = "totaux";

/**
 * Shows less where secrets fall whatever is masked, by the least that may help: totals of wide territories may hide as
 * well, then a crossing is not shown, then totals stop at a wider level. False when nothing is left to give up.
 */
export function replier(registre: Registre, percees: readonly number[], retraits: Retraits): boolean {
  const fautifs = croisementsFautifs(registre, percees);
  if (fautifs.has(TOTAUX) && degeler(registre)) return true;
  return reduire(registre, fautifs, retraits) || degeler(registre) || taireDesTotaux(registre, percees, retraits);
}

/** Crossings that count a secret; those that show what surrounds a rest, which no crossing counts. */
function croisementsFautifs({ systeme, origines }: Registre, percees: readonly number[]): Set<string> {
  const de = (id: number): string => origines[id]?.croisement ?? TOTAUX;
  const restes = new Set(percees.filter((id) => de(id) === "reste"));
  const fautifs = new Set(percees.filter((id) => !restes.has(id)).map(de));
  if (restes.size === 0) return fautifs;
  for (const { cases } of systeme.equations)
    if (cases.some((id) => restes.has(id)))
      for (const id of cases) if (!restes.has(id) && !systeme.cachee(id)) fautifs.add(de(id));
  fautifs.delete("reste");
  return fautifs;
}

/**
 * Movers are no more told apart, then nothing is shown of those crossings but what others show too. Showing less takes
 * nothing from a proof: what was unknown stays unknown.
 */
function reduire(registre: Registre, fautifs: ReadonlySet<string>, { retires, replis }: Retraits): boolean {
  const { systeme, origines, blocs } = registre;
  let reduites = false;
  for (const mutation of [true, false]) {
    for (const croisement of fautifs) {
      if (croisement === TOTAUX) continue;
      const avant = retires.size;
      for (const [id, origine] of origines.entries())
        if (origine.croisement === croisement && (origine.mutation || !mutation)) retirer(systeme, id, retires);
      if (retires.size === avant) continue;
      reduites = true;
      for (const bloc of blocs)
        if (bloc.croisement === croisement)
          replis.push({ croisement, territoire: bloc.territoire, motif: "non prouvé" });
    }
    if (reduites) return true;
  }
  return reduites;
}

function retirer(systeme: Systeme, id: number, retires: Set<number>): void {
  systeme.statuts[id] = CACHEE;
  retires.add(id);
}

/** What masking the total of a wide territory costs once nothing else is left to mask: the narrowest first. */
const COUTS: readonly (readonly [Niveau, number])[] = [
  ["DEP", 60],
  ["REG", 90],
  ["FRM", 120],
];

const coutDuTotal = (nom: string): number => {
  const [, , territoire = "", predicat] = nom.split("|");
  if (predicat !== "") return Number.POSITIVE_INFINITY;
  return COUTS.find(([niveau]) => territoire.startsWith(`${niveau}-`))?.[1] ?? Number.POSITIVE_INFINITY;
};

/** Totals of wide territories stay as long as may be; beside the few demandes of a small month, one more may hide. */
export function degelerPresDesSecrets(registre: Registre): void {
  const secrets = [...registre.noms].filter(([nom, id]) => nom.endsWith("|") && registre.systeme.protegee(id));
  const populations = new Set(secrets.map(([nom]) => populationDe(nom)));
  degeler(registre, (nom) => populations.has(populationDe(nom)));
}

function degeler({ systeme, noms, fixes }: Registre, parmi: (nom: string) => boolean = () => true): boolean {
  const couts = new Map<number, number>();
  for (const [nom, id] of noms)
    if (nom.endsWith("|") && parmi(nom)) couts.set(id, Math.max(couts.get(id) ?? 0, coutDuTotal(nom)));
  let degeles = false;
  for (const [id, base] of couts) {
    const cout = base + Math.log1p(systeme.valeur(id));
    if (fixes.has(id) || systeme.valeur(id) === 0 || systeme.cout(id) <= cout) continue;
    systeme.couts[id] = cout;
    degeles = true;
  }
  return degeles;
}

/** The populations whose totals still fall are told of wider territories only. */
function taireDesTotaux({ systeme, noms, fixes }: Registre, percees: readonly number[], { retires, replis }: Retraits) {
  const tombees = new Set(percees);
  const populations = new Set([...noms].filter(([, id]) => tombees.has(id)).map(([nom]) => populationDe(nom)));
  for (const [niveau] of COUTS) {
    const avant = retires.size;
    for (const [nom, id] of noms) {
      const [, , territoire = ""] = nom.split("|");
      if (!territoire.startsWith(`${niveau}-`) || fixes.has(id) || !populations.has(populationDe(nom))) continue;
      retirer(systeme, id, retires);
    }
    if (retires.size === avant) continue;
    for (const population of populations)
      replis.push({ croisement: population, territoire: `${niveau}-`, motif: "non prouvé" });
    return true;
  }
  return false;
}

const populationDe = (nom: string): string => nom.split("|").slice(0, 2).join(" ");
