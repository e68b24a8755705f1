import { cycleLeMoinsCher } from "./cycle.ts";
import { type Arete, ponts } from "./ponts.ts";
import { type Equation, Index, SECRETE, SEUIL, type SousTableau, type Systeme } from "./systeme.ts";

/** Rows still to be looked at, each once, in the order in which they came. */
class File {
  private readonly rangs: number[] = [];
  private readonly dedans = new Set<number>();
  private tete = 0;

  ajouter(rang: number): void {
    if (this.dedans.has(rang)) return;
    this.dedans.add(rang);
    this.rangs.push(rang);
  }

  prendre(): number | undefined {
    const rang = this.rangs[this.tete++];
    if (rang !== undefined) this.dedans.delete(rang);
    return rang;
  }
}

/**
 * Secondary suppression: what must be hidden besides, so that no sum of one table gives a secret back. A new secret
 * reaches every table, tree and level that shows the same count; statuses only move one way, so it ends.
 */
export class Secondaire {
  readonly parEquation: Index;
  private readonly parTableau: Index;
  private readonly equations = new File();
  private readonly tableaux = new File();
  /** Equations that got one more unknown since the round began. */
  private readonly touchees = new Set<number>();

  private readonly systeme: Systeme;

  constructor(systeme: Systeme) {
    this.systeme = systeme;
    const { valeurs, equations, sousTableaux } = systeme;
    this.parEquation = new Index(valeurs.length, equations);
    this.parTableau = new Index(valeurs.length, sousTableaux);
    for (let id = 0; id < valeurs.length; id++) if (systeme.protegee(id)) this.suivre(id);
  }

  masquer(id: number): void {
    this.systeme.statuts[id] = SECRETE;
    this.suivre(id);
  }

  private suivre(id: number): void {
    for (const rang of this.parEquation.de(id)) this.equations.ajouter(rang);
    for (const rang of this.parTableau.de(id)) this.tableaux.ajouter(rang);
  }

  fermer(): void {
    for (;;) {
      const equation = this.systeme.equations[this.equations.prendre() ?? -1];
      if (equation) {
        this.fermerEquation(equation);
        continue;
      }
      const tableau = this.systeme.sousTableaux[this.tableaux.prendre() ?? -1];
      if (!tableau) return;
      this.fermerTableau(tableau);
    }
  }

  // what is hidden of a shown total must leave room for the width; a secret alone in its sum is no secret
  private fermerEquation(equation: Equation): void {
    const { systeme } = this;
    const inconnues = [...equation.cases].filter((id) => !systeme.publiee(id));
    if (!inconnues.some((id) => systeme.protegee(id))) return;
    const [seule] = inconnues;
    const totalConnu = equation.signes[0] === -1 && systeme.publiee(equation.cases[0] ?? 0);
    const somme = inconnues.reduce((cumul, id) => cumul + systeme.valeur(id), 0);
    if (seule !== undefined && (inconnues.length === 1 || (totalConnu && somme < SEUIL))) {
      const choisie = this.laMoinsChere(equation);
      if (choisie !== undefined) this.masquer(choisie);
    }
  }

  private laMoinsChere({ cases }: Equation): number | undefined {
    let choisie: number | undefined;
    let cout = Number.POSITIVE_INFINITY;
    for (const id of cases)
      if (this.systeme.publiee(id) && this.systeme.cout(id) < cout) {
        choisie = id;
        cout = this.systeme.cout(id);
      }
    return choisie;
  }

  private fermerTableau(tableau: SousTableau): void {
    const { lignes, colonnes, cases } = tableau;
    const sansRemede = new Set<number>();
    for (;;) {
      const aretes: Arete[] = [];
      const places: number[] = [];
      for (const [place, id] of cases.entries()) {
        if (this.systeme.publiee(id)) continue;
        aretes.push([Math.floor(place / colonnes), lignes + (place % colonnes)]);
        places.push(place);
      }
      const place = ponts(lignes + colonnes, aretes)
        .map((rang) => places[rang] ?? 0)
        .find((rang) => this.systeme.protegee(cases[rang] ?? 0) && !sansRemede.has(rang));
      if (place === undefined) return;
      const cycle = cycleLeMoinsCher(this.systeme, tableau, Math.floor(place / colonnes), place % colonnes);
      if (!cycle?.length) sansRemede.add(place);
      else for (const id of cycle) this.masquer(id);
    }
  }

  /** Begins a new round: what is masked from here on may save several secrets at once. */
  reprendre(): void {
    this.touchees.clear();
  }

  /**
   * Masks beside a secret that fell: the cheapest of the counts which hold its bounds (`tenues`), or else of its sums.
   * One whose sums were already loosened in this round waits for the next audit. False when nothing is left to mask.
   */
  soigner(id: number, tenues: readonly number[]): boolean {
    const { systeme, parEquation } = this;
    if (parEquation.de(id).some((rang) => this.touchees.has(rang))) return true;
    const voisines = Array.from(parEquation.de(id), (rang) => systeme.equations[rang]).map(
      (equation) => equation && this.laMoinsChere(equation),
    );
    for (const candidates of [tenues, voisines]) {
      const [choisie] = candidates
        .filter((autre) => autre !== undefined)
        .sort((a, b) => systeme.cout(a) - systeme.cout(b) || a - b);
      if (choisie === undefined) continue;
      if (systeme.publiee(choisie)) {
        this.masquer(choisie);
        for (const rang of parEquation.de(choisie)) this.touchees.add(rang);
      }
      return true;
    }
    return false;
  }
}
