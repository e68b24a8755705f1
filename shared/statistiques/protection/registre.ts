import type { CleTerritoire } from "./famille.ts";
import { PUBLIEE, SECRETE, type Systeme } from "./systeme.ts";

/** Cases shown of one crossing for one territory. */
export interface Bloc {
  croisement: string;
  territoire: CleTerritoire;
  cases: number[];
}

export interface Origine {
  croisement: string;
  mutation: boolean;
}

/** One entry for each count, whatever the tables, levels and names that show it. */
export class Registre {
  readonly noms = new Map<string, number>();
  readonly blocs: Bloc[] = [];
  /** First crossing that counts each case, and whether it tells movers apart. */
  readonly origines: Origine[] = [];
  /** Total of each place, by population and date. */
  readonly lieux = new Map<string, Int32Array>();
  /** Shown by an earlier edition: they cannot be hidden any more. */
  readonly fixes = new Set<number>();
  readonly systeme: Systeme;
  /** Every count, shown or not, by what it counts: `population|date|places|modalities`. */
  readonly parCompte = new Map<string, number>();

  constructor(systeme: Systeme) {
    this.systeme = systeme;
  }

  /** `compte` says what is counted: the same places and the same modalities are the same count. */
  caseDe(compte: string, valeur: number, cout: number, origine: Origine): number {
    const connue = this.parCompte.get(compte);
    if (connue === undefined) {
      const id = this.systeme.ajouterCase({ valeur, cout });
      this.parCompte.set(compte, id);
      this.origines.push(origine);
      return id;
    }
    if (this.systeme.valeur(connue) !== valeur)
      throw new Error(`Deux tableaux ne comptent pas pareil : ${compte}, ${this.systeme.valeur(connue)} et ${valeur}`);
    return connue;
  }

  montrer(nom: string, id: number, secrete: boolean): void {
    this.noms.set(nom, id);
    if (secrete) this.systeme.statuts[id] = SECRETE;
    else if (this.systeme.statuts[id] !== SECRETE) this.systeme.statuts[id] = PUBLIEE;
  }
}
