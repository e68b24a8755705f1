export const PUBLIEE = 0;
export const SECRETE = 1;
export const CACHEE = 2;

/** Smallest count shown, and narrowest interval that an attacker may find. */
export const SEUIL = 10;
export const LARGEUR = 9;

/** A sum: the first case is the total, the others its parts; or any signed sum that is 0. */
export interface Equation {
  cases: Int32Array;
  signes: Int8Array;
}

/** Rows × columns of cases, whose last row and last column are the margins. */
export interface SousTableau {
  lignes: number;
  colonnes: number;
  cases: Int32Array;
}

export interface NouvelleCase {
  valeur: number;
  /** What masking it costs; Infinity when it must stay. */
  cout: number;
}

/** Every count that tables show or let be computed, and the sums that link them; a count has one place and one status. */
export class Systeme {
  readonly valeurs: number[] = [];
  readonly couts: number[] = [];
  readonly statuts: number[] = [];
  readonly equations: Equation[] = [];
  readonly sousTableaux: SousTableau[] = [];
  /** Hidden, and held by a proof of their own: nothing is asked of them here. */
  readonly tenues = new Set<number>();
  private readonly deja = new Set<string>();

  ajouterCase({ valeur, cout }: NouvelleCase): number {
    this.couts.push(cout);
    this.statuts.push(CACHEE);
    return this.valeurs.push(valeur) - 1;
  }

  valeur(id: number): number {
    return this.valeurs[id] ?? 0;
  }

  cout(id: number): number {
    return this.couts[id] ?? Number.POSITIVE_INFINITY;
  }

  publiee(id: number): boolean {
    return this.statuts[id] === PUBLIEE;
  }

  cachee(id: number): boolean {
    return this.statuts[id] === CACHEE;
  }

  /** What nobody may come close to: all that shows `c`, and small counts that nothing shows. */
  protegee(id: number): boolean {
    const statut = this.statuts[id];
    if (this.tenues.has(id)) return false;
    return statut === SECRETE || (statut === CACHEE && this.petite(id));
  }

  petite(id: number): boolean {
    const valeur = this.valeur(id);
    return valeur > 0 && valeur < SEUIL;
  }

  ajouterSomme(total: number, parts: readonly number[]): void {
    const cases = Int32Array.from([total, ...parts]);
    const signes = new Int8Array(cases.length).fill(1);
    signes[0] = -1;
    this.ajouterEquation({ cases, signes });
  }

  ajouterEquation(equation: Equation): void {
    // the same parts in another order are the same sum
    const nommees = equation.cases.map((id, place) => ((equation.signes[place] ?? 0) < 0 ? ~id : id));
    if (this.nouvelle("e", nommees.toSorted())) this.equations.push(equation);
  }

  ajouterSousTableau(tableau: SousTableau): void {
    if (this.nouvelle(`${tableau.lignes}`, tableau.cases)) this.sousTableaux.push(tableau);
  }

  // two tables that share a margin share its sums: told once
  private nouvelle(genre: string, cases: Int32Array): boolean {
    let a = 0;
    let b = 0;
    for (const id of cases) {
      a = (Math.imul(a, 31) + id) | 0;
      b = (Math.imul(b ^ id, 0x01000193) + 7) | 0;
    }
    const nom = `${genre}|${cases.length}|${a}|${b}`;
    if (this.deja.has(nom)) return false;
    this.deja.add(nom);
    return true;
  }
}

/** For each case, the rows of `listes` that hold it. */
export class Index {
  private readonly debuts: Int32Array;
  private readonly rangs: Int32Array;

  constructor(taille: number, listes: readonly { cases: Int32Array }[]) {
    this.debuts = new Int32Array(taille + 1);
    for (const { cases } of listes) for (const id of cases) this.debuts[id + 1] = (this.debuts[id + 1] ?? 0) + 1;
    for (let id = 0; id < taille; id++) this.debuts[id + 1] = (this.debuts[id + 1] ?? 0) + (this.debuts[id] ?? 0);
    const suivants = this.debuts.slice();
    this.rangs = new Int32Array(this.debuts[taille] ?? 0);
    for (const [rang, { cases }] of listes.entries())
      for (const id of cases) {
        const place = suivants[id] ?? 0;
        this.rangs[place] = rang;
        suivants[id] = place + 1;
      }
  }

  de(id: number): Int32Array {
    return this.rangs.subarray(this.debuts[id] ?? 0, this.debuts[id + 1] ?? 0);
  }
}
