import { PUBLIEE, SECRETE, Systeme } from "../systeme.ts";
import type { Cellule } from "./cellules.ts";
import { decoupagesDe, listesQuiDecoupent } from "./listes.ts";

/** Children that make up a territory whole: départements of a région, communes of an EPCI. */
export interface Partage {
  parent: string;
  enfants: readonly string[];
}

/** What published files say when they are read together. */
export interface Savoir {
  systeme: Systeme;
  noms: string[];
  /** Counts masked in one file and shown in another. */
  montreesAilleurs: string[];
}

const BILAN = { E1: -1, E0: 1, N: 1, A: -1, R: -1, DR: 1, ME: 1, MS: -1 } as const;

const cle = (cellule: Pick<Cellule, "population" | "date" | "territoire">, predicat: readonly string[]): string =>
  `${cellule.population}|${cellule.date}|${cellule.territoire}|${predicat.join("&")}`;

export const nomDeCellule = (cellule: Cellule): string => cle(cellule, cellule.predicat);

/** Reads all the cells at hand, whatever the edition that shows them, and writes the sums which they must obey. */
export function savoirDe(cellules: Iterable<Cellule>, partages: readonly Partage[]): Savoir {
  const systeme = new Systeme();
  const noms: string[] = [];
  const ids = new Map<string, number>();
  const vues: Cellule[] = [];
  const secretes = new Map<string, string>();
  const montrees = new Map<string, string>();
  for (const cellule of cellules) {
    const nom = nomDeCellule(cellule);
    if (cellule.secrete) secretes.set(nom, cellule.source);
    else montrees.set(nom, cellule.source);
    let id = ids.get(nom);
    if (id === undefined) {
      id = systeme.ajouterCase({ valeur: 0, cout: 0 });
      systeme.statuts[id] = SECRETE;
      ids.set(nom, id);
      noms.push(nom);
      vues.push(cellule);
    }
    if (cellule.valeur === undefined) continue;
    // what one file shows is known, whatever another hides; a correction replaces
    systeme.valeurs[id] = cellule.valeur;
    systeme.statuts[id] = PUBLIEE;
  }
  new Sommes(systeme, ids, noms).ecrire(vues, partages);
  const montreesAilleurs = [...secretes].flatMap(([nom, source]) =>
    montrees.has(nom) ? [`${nom} : masquée dans ${source}, montrée dans ${montrees.get(nom)}`] : [],
  );
  return { systeme, noms, montreesAilleurs };
}

class Sommes {
  private readonly systeme: Systeme;
  private readonly ids: Map<string, number>;
  private readonly noms: string[];

  constructor(systeme: Systeme, ids: Map<string, number>, noms: string[]) {
    this.systeme = systeme;
    this.ids = ids;
    this.noms = noms;
  }

  ecrire(vues: readonly Cellule[], partages: readonly Partage[]): void {
    const parTerritoire = Map.groupBy(partages, ({ parent }) => parent);
    const listes = listesQuiDecoupent(vues);
    for (const cellule of vues) {
      const total = this.ids.get(cle(cellule, cellule.predicat)) ?? 0;
      for (const liste of listes(cellule))
        this.sommer(total, liste, (terme) => cle(cellule, [...cellule.predicat, terme].sort()));
      for (const [place, terme] of cellule.predicat.entries())
        for (const brackets of decoupagesDe(terme)) {
          const autres = cellule.predicat.toSpliced(place, 1);
          this.sommer(total, brackets, (bracket) => cle(cellule, [...autres, bracket].sort()));
        }
      // who leaves one département for another of the same région has not left it
      if (cellule.predicat.some((terme) => terme === "poste=ME" || terme === "poste=MS")) continue;
      for (const { enfants } of parTerritoire.get(cellule.territoire) ?? [])
        this.partager(
          total,
          enfants.map((territoire) => cle({ ...cellule, territoire }, cellule.predicat)),
        );
    }
    this.grouper(vues, parTerritoire);
    this.equilibrer(vues);
    this.rapprocher(vues);
  }

  /** What a year began with, and all that came and went, make what it ends with. */
  private equilibrer(vues: readonly Cellule[]): void {
    for (const cellule of vues) {
      if (cellule.population !== "bilan" || !cellule.predicat.includes("poste=E1")) continue;
      const autres = cellule.predicat.filter((terme) => terme !== "poste=E1");
      const cases = Object.keys(BILAN).map((poste) => this.ids.get(cle(cellule, [...autres, `poste=${poste}`].sort())));
      const connues = cases.filter((id) => id !== undefined);
      if (connues.length === cases.length)
        this.systeme.ajouterEquation({ cases: Int32Array.from(connues), signes: Int8Array.from(Object.values(BILAN)) });
    }
  }

  /** Exits by ground and new demandes are told by tables of their own besides the balance. */
  private rapprocher(vues: readonly Cellule[]): void {
    for (const cellule of vues) {
      if (cellule.population !== "bilan" || cellule.predicat.length !== 1) continue;
      const un = (poste: string) => this.ids.get(cle(cellule, [`poste=${poste}`]));
      const la = (population: string, ...predicat: string[]) => this.ids.get(cle({ ...cellule, population }, predicat));
      const dits: Readonly<Record<string, [total: number | undefined, ...parts: (number | undefined)[]]>> = {
        "poste=A": [la("radiees", "motif_radiation=RADATT"), un("A")],
        "poste=R": [la("radiees"), un("A"), un("R")],
        "poste=N": [la("nouvelles"), un("N")],
      };
      const [total, ...parts] = dits[cellule.predicat[0] ?? ""] ?? [];
      const connues = parts.filter((id) => id !== undefined);
      if (total !== undefined && connues.length === parts.length && parts.length > 0)
        this.systeme.ajouterSomme(total, connues);
    }
  }

  /** The first part that no file shows ends the search. */
  private sommer(total: number, parts: readonly string[], nomDe: (part: string) => string): void {
    const connues: number[] = [];
    for (const part of parts) {
      const id = this.ids.get(nomDe(part));
      if (id === undefined) return;
      connues.push(id);
    }
    this.systeme.ajouterSomme(total, connues);
  }

  /** A part that no file shows is an unknown like another: what is left of the whole. */
  private partager(total: number, parts: readonly string[]): void {
    const connues = parts.map((nom) => this.ids.get(nom)).filter((id) => id !== undefined);
    if (connues.length === 0) return;
    if (connues.length < parts.length) connues.push(this.inconnue(`reste de ${this.noms[total]}`));
    this.systeme.ajouterSomme(total, connues);
  }

  private inconnue(nom: string): number {
    this.noms.push(nom);
    return this.systeme.ajouterCase({ valeur: 0, cout: 0 });
  }

  /** The short list of a commune against the whole list of what holds it: the group is the sum of its modalities. */
  private grouper(vues: readonly Cellule[], parTerritoire: ReadonlyMap<string, readonly Partage[]>): void {
    const groupes = Map.groupBy(
      vues.filter(({ predicat }) => predicat.some((terme) => decoupagesDe(terme).length > 0)),
      ({ population, date, predicat }) => [population, date, predicat.join("&")].join("|"),
    );
    for (const [, cellules] of groupes) {
      const [modele] = cellules;
      if (!modele) continue;
      const place = modele.predicat.findIndex((terme) => decoupagesDe(terme).length > 0);
      const autres = modele.predicat.toSpliced(place, 1);
      for (const [territoire, partages] of parTerritoire)
        for (const { enfants } of partages) {
          const parent = { ...modele, territoire };
          if (this.ids.has(cle(parent, modele.predicat))) continue;
          const communes = enfants.map((enfant) => cle({ ...modele, territoire: enfant }, modele.predicat));
          if (!communes.some((nom) => this.ids.has(nom))) continue;
          const total = this.inconnue(cle(parent, modele.predicat));
          this.partager(total, communes);
          for (const brackets of decoupagesDe(modele.predicat[place] ?? ""))
            this.sommer(total, brackets, (bracket) => cle(parent, [...autres, bracket].sort()));
        }
    }
  }
}
