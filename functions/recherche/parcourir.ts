import type { Entree } from "../../shared/recherche/entree.ts";
import { type Filtres, moisRetenus } from "../../shared/recherche/filtres.ts";
import { positionDe, type RechercheStore } from "../socle/stores/recherche.ts";

/** Where a list was left: a month, and the entry after which to go on. */
export type Position = { mois: string; apres?: string | undefined };

export type Parcours = {
  lieu: string;
  filtres: Filtres;
  /** Is this entry kept? The filters, and what the agent may look for. */
  garde: (entree: Entree) => boolean;
  depuis?: Position | undefined;
  /** Lines of a page. */
  taille: number;
  /** Bytes that may be read. */
  budget: number;
};

export type Parcouru = {
  gardees: Entree[];
  /** Absent once the end is reached. */
  suite?: Position;
  /** The budget was spent before the page was full. */
  partielle: boolean;
  lues: number;
  octets: number;
};

/** No entry is heavier; a test holds `articleDeLigne` to it. */
export const OCTETS_D_UNE_ENTREE = 512;
// what one query may bring, whatever is kept of it
const LOT_AU_PLUS = 1000;
const LOT_DE_DEPART = 50;
// months that hold nearly nothing cost a query each
const REQUETES_AU_PLUS = 120;

/** How many to read next: as many as the part kept so far asks for, twice as many as last time at most. */
function lotSuivant({ gardees, lues }: Parcouru, taille: number, dernier: number, reste: number): number {
  const voulues = gardees.length === 0 ? dernier * 2 : Math.ceil(((taille - gardees.length) * lues) / gardees.length);
  const lot = lues === 0 ? LOT_DE_DEPART : Math.max(10, Math.min(voulues, dernier * 2));
  return Math.min(lot, LOT_AU_PLUS, Math.floor(reste / OCTETS_D_UNE_ENTREE));
}

/** Keeps what is kept of a batch until the page is full, and says after which entry it was. */
function garder(parcouru: Parcouru, entrees: readonly Entree[], { garde, taille }: Parcours): string | undefined {
  for (const entree of entrees) {
    if (garde(entree)) parcouru.gardees.push(entree);
    if (parcouru.gardees.length === taille) return positionDe(entree);
  }
  return undefined;
}

/**
 * One page of the list of a place, in the order of the seniority: months one after the other, entries by batches, and
 * never more than the budget, whatever the filters keep.
 */
export async function parcourir(
  parcours: Parcours,
  { lireMois, lireListe }: Pick<RechercheStore, "lireMois" | "lireListe">,
): Promise<Parcouru> {
  const { lieu, filtres, depuis, taille, budget } = parcours;
  const parcouru: Parcouru = { gardees: [], partielle: false, lues: 0, octets: 0 };
  const connus = moisRetenus(filtres, await lireMois(lieu));
  let lot = LOT_DE_DEPART;
  let requetes = 0;
  for (const mois of connus.filter((un) => un >= (depuis?.mois ?? ""))) {
    let apres = mois === depuis?.mois ? depuis.apres : undefined;
    for (;;) {
      lot = lotSuivant(parcouru, taille, lot, budget - parcouru.octets);
      if (lot < 1 || requetes === REQUETES_AU_PLUS) return { ...parcouru, partielle: true, suite: { mois, apres } };
      const { entrees, octets, suite } = await lireListe(lieu, mois, apres, lot);
      requetes += 1;
      parcouru.lues += entrees.length;
      parcouru.octets += octets;
      const pleine = garder(parcouru, entrees, parcours);
      if (pleine !== undefined) return { ...parcouru, suite: { mois, apres: pleine } };
      const derniere = entrees.at(-1);
      if (!suite || !derniere) break;
      apres = positionDe(derniere);
    }
  }
  return parcouru;
}
