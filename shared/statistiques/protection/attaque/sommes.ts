import { ajouterJours } from "../../../demande/delais.ts";
import { type Equation, SEUIL, type Systeme } from "../systeme.ts";
import { CHOIX } from "./cellules.ts";
import { decoupagesDe, partsDans } from "./listes.ts";
import { type Cadre, type Lieu, nommerUnCompte, type RegistreVu } from "./registre-vu.ts";

/** Children that make up a territory whole: départements of a région, communes of an EPCI. */
export interface Partage {
  parent: string;
  enfants: readonly string[];
}

const BILAN = { E1: -1, E0: 1, N: 1, A: -1, R: -1, DR: 1, ME: 1, MS: -1 } as const;

export const PRESQUE = 1e-6;
export const estPetite = (valeur: number): boolean => valeur > PRESQUE && valeur < SEUIL - PRESQUE;

type PartsDe = (predicat: number) => readonly (readonly number[])[];

/**
 * The sums which counts must obey. Those of which something is hidden go to the system; the others, nearly all of them,
 * are made at once.
 */
export class Sommes {
  /** Small counts that a total and all of its other parts give. */
  readonly restesPetits: string[] = [];
  /** Sums of shown counts that do not hold. */
  readonly incoherences: string[] = [];
  private readonly systeme: Systeme;
  private readonly registre: RegistreVu;
  private readonly enfants: ReadonlyMap<string, readonly Partage[]>;
  private readonly nomsDesInconnues = new Map<number, () => string>();

  constructor(systeme: Systeme, registre: RegistreVu, partages: readonly Partage[]) {
    this.systeme = systeme;
    this.registre = registre;
    this.enfants = Map.groupBy(partages, ({ parent }) => parent);
  }

  nom(id: number): string {
    return this.nomsDesInconnues.get(id)?.() ?? this.registre.nom(id);
  }

  ecrire(): void {
    const partsParPopulation = this.partsParPopulation();
    for (let id = 0; id < this.registre.taille; id++) {
      const { cadre, territoire, cases } = this.registre.lieu(id);
      const predicat = this.registre.predicat(id);
      for (const parts of partsParPopulation.get(cadre.population)?.(predicat) ?? []) this.sommer(id, parts, cases);
      if (cadre.population === CHOIX) this.comparerAuPremier(id);
      if (cadre.population === CHOIX || this.bouge(predicat)) continue;
      for (const { enfants } of this.enfants.get(territoire) ?? [])
        this.partager(
          id,
          enfants.map((enfant) => cadre.lieux.get(enfant)?.cases.get(predicat)),
        );
    }
    this.grouper();
    this.equilibrer();
    this.rapprocher();
  }

  private partsParPopulation(): Map<string, PartsDe> {
    const dits = new Map<string, Set<number>>();
    for (let id = 0; id < this.registre.taille; id++) {
      const { population } = this.registre.lieu(id).cadre;
      const siens = dits.get(population);
      if (siens) siens.add(this.registre.predicat(id));
      else dits.set(population, new Set([this.registre.predicat(id)]));
    }
    return new Map(
      [...dits].map(([population, siens]) => [population, partsDans(population, this.registre.predicats, siens)]),
    );
  }

  /** Who names a commune at any rank: those who name it first, and the others. */
  private comparerAuPremier(choix: number): void {
    const { cadre, territoire } = this.registre.lieu(choix);
    if (!this.systeme.publiee(choix)) return;
    const termes = this.registre.predicats.termes(this.registre.predicat(choix));
    const premier = this.registre.trouver("stock", cadre.date, territoire, termes);
    if (premier !== undefined) this.partager(choix, [premier, undefined]);
  }

  /** Who leaves one département for another of the same région has not left it. */
  private bouge(predicat: number): boolean {
    return this.registre.predicats.termes(predicat).some((terme) => terme === "poste=ME" || terme === "poste=MS");
  }

  /** What a year began with, and all that came and went, make what it ends with. */
  private equilibrer(): void {
    for (const { id, cadre, territoire, termes } of this.duBilan()) {
      if (!termes.includes("poste=E1")) continue;
      const autres = termes.filter((terme) => terme !== "poste=E1");
      const cases = Object.keys(BILAN).map((poste) =>
        poste === "E1"
          ? id
          : this.registre.trouver(cadre.population, cadre.date, territoire, [...autres, `poste=${poste}`]),
      );
      const connues = cases.filter((une) => une !== undefined);
      if (connues.length === cases.length)
        this.poser({ cases: Int32Array.from(connues), signes: Int8Array.from(Object.values(BILAN)) });
    }
  }

  /** What it begins and ends with, exits by ground and new demandes are told by tables of their own besides the balance. */
  private rapprocher(): void {
    for (const { cadre, territoire, termes } of this.duBilan()) {
      if (termes.length !== 1) continue;
      const la = (population: string, ...predicat: string[]) =>
        this.registre.trouver(population, cadre.date, territoire, predicat);
      const un = (poste: string) => la("bilan", `poste=${poste}`);
      const [debut = "", fin] = cadre.date.split("/");
      const stock = (jour: () => string) =>
        fin === undefined ? undefined : this.registre.trouver("stock", jour(), territoire, []);
      const dits: Readonly<Record<string, [total: number | undefined, ...parts: (number | undefined)[]]>> = {
        "poste=A": [la("radiees", "motif_radiation=RADATT"), un("A")],
        "poste=R": [la("radiees"), un("A"), un("R")],
        "poste=N": [la("nouvelles"), un("N")],
        "poste=E0": [stock(() => ajouterJours(debut, -1)), un("E0")],
        "poste=E1": [stock(() => fin ?? ""), un("E1")],
      };
      const [total, ...parts] = dits[termes[0] ?? ""] ?? [];
      const connues = parts.filter((id) => id !== undefined);
      if (total !== undefined && connues.length === parts.length && parts.length > 0) this.poserSomme(total, connues);
    }
  }

  private *duBilan() {
    for (let id = 0; id < this.registre.taille; id++) {
      const { cadre, territoire } = this.registre.lieu(id);
      if (cadre.population !== "bilan") continue;
      yield { id, cadre, territoire, termes: this.registre.predicats.termes(this.registre.predicat(id)) };
    }
  }

  /** The first part that no file shows ends the search. */
  private sommer(total: number, parts: readonly number[], cases: Lieu["cases"]): void {
    const connues: number[] = [];
    for (const part of parts) {
      const id = cases.get(part);
      if (id === undefined) return;
      connues.push(id);
    }
    this.poserSomme(total, connues);
  }

  /** A part that no file shows is an unknown like another: what is left of the whole. */
  private partager(total: number, parts: readonly (number | undefined)[]): void {
    const connues = parts.filter((id) => id !== undefined);
    if (connues.length === 0) return;
    if (connues.length === parts.length) this.poserSomme(total, connues);
    else if (this.systeme.publiee(total) && connues.every((id) => this.systeme.publiee(id)))
      this.regarderLeReste(total, connues);
    else this.systeme.ajouterSomme(total, [...connues, this.inconnue(() => `reste de ${this.nom(total)}`)]);
  }

  private regarderLeReste(total: number, parts: readonly number[]): void {
    const reste = parts.reduce((somme, id) => somme - this.systeme.valeur(id), this.systeme.valeur(total));
    if (reste < -PRESQUE) this.incoherences.push(`reste de ${this.nom(total)} : aucune valeur ne convient`);
    else if (estPetite(reste)) this.restesPetits.push(`reste de ${this.nom(total)} : vaut ${reste}, par différence`);
  }

  private poserSomme(total: number, parts: readonly number[]): void {
    if (this.systeme.publiee(total) && parts.every((id) => this.systeme.publiee(id))) {
      const ecart = parts.reduce((somme, id) => somme + this.systeme.valeur(id), -this.systeme.valeur(total));
      this.constater(total, ecart);
    } else this.systeme.ajouterSomme(total, parts);
  }

  private poser(equation: Equation): void {
    const { cases, signes } = equation;
    if (cases.every((id) => this.systeme.publiee(id)))
      this.constater(
        cases[0] ?? 0,
        cases.reduce((somme, id, place) => somme + (signes[place] ?? 0) * this.systeme.valeur(id), 0),
      );
    else this.systeme.ajouterEquation(equation);
  }

  private constater(total: number, ecart: number): void {
    if (Math.abs(ecart) > PRESQUE)
      this.incoherences.push(`${this.nom(total)} : ses parties montrées font ${ecart > 0 ? "+" : ""}${ecart} de trop`);
  }

  private inconnue(nom: () => string): number {
    const id = this.systeme.ajouterCase({ valeur: 0, cout: 0 });
    this.nomsDesInconnues.set(id, nom);
    return id;
  }

  /** The short list of a commune against the whole list of what holds it: the group is the sum of its modalities. */
  private grouper(): void {
    for (const { cadre, predicat } of this.groupes()) {
      const termes = this.registre.predicats.termes(predicat);
      const place = termes.findIndex((terme) => decoupagesDe(terme).length > 0);
      const autres = termes.toSpliced(place, 1);
      const decoupages = decoupagesDe(termes[place] ?? "").map((courts) =>
        courts.map((court) => this.registre.predicats.trouver([...autres, court])),
      );
      for (const [territoire, partages] of this.enfants)
        for (const { enfants } of partages) {
          const lieu = cadre.lieux.get(territoire);
          if (lieu?.cases.has(predicat)) continue;
          const communes = enfants.map((enfant) => cadre.lieux.get(enfant)?.cases.get(predicat));
          if (communes.every((id) => id === undefined)) continue;
          const total = this.inconnue(() => nommerUnCompte(cadre, territoire, termes));
          this.partager(total, communes);
          for (const courts of decoupages) {
            const parts = courts.filter((court) => court !== undefined);
            if (lieu && parts.length === courts.length) this.sommer(total, parts, lieu.cases);
          }
        }
    }
  }

  /** What is told by a short list, once for each frame. */
  private *groupes(): Generator<{ cadre: Cadre; predicat: number }> {
    const groupes = new Set<string>();
    const enGroupe = new Map<number, boolean>();
    for (let id = 0; id < this.registre.taille; id++) {
      const predicat = this.registre.predicat(id);
      let dit = enGroupe.get(predicat);
      if (dit === undefined) {
        dit = this.registre.predicats.termes(predicat).some((terme) => decoupagesDe(terme).length > 0);
        enGroupe.set(predicat, dit);
      }
      if (!dit) continue;
      const { cadre } = this.registre.lieu(id);
      const nom = `${cadre.rang}|${predicat}`;
      if (groupes.has(nom)) continue;
      groupes.add(nom);
      yield { cadre, predicat };
    }
  }
}
