import { Predicats } from "./predicats.ts";

/** Counts of one population at one date. */
export interface Cadre {
  rang: number;
  population: string;
  date: string;
  lieux: Map<string, Lieu>;
}

/** Counts of one territory: their number, by what they are told by. */
export interface Lieu {
  cadre: Cadre;
  territoire: string;
  cases: Map<number, number>;
}

/** Every count that files tell, each named once: by its frame, its territory, and what it is told by. */
export class RegistreVu {
  readonly predicats = new Predicats();
  private readonly cadres = new Map<string, Cadre>();
  private readonly lieux: Lieu[] = [];
  private readonly dits: number[] = [];

  get taille(): number {
    return this.lieux.length;
  }

  lieu(id: number): Lieu {
    const lieu = this.lieux[id];
    if (!lieu) throw new Error(`no count ${id}`);
    return lieu;
  }

  predicat(id: number): number {
    return this.dits[id] ?? 0;
  }

  /** The number of a count, which is new or was seen before; counts are numbered from 0 as they come. */
  nommer(population: string, date: string, territoire: string, predicat: number): number {
    const cadre = this.cadreDe(population, date);
    let lieu = cadre.lieux.get(territoire);
    if (!lieu) {
      lieu = { cadre, territoire, cases: new Map() };
      cadre.lieux.set(territoire, lieu);
    }
    const connue = lieu.cases.get(predicat);
    if (connue !== undefined) return connue;
    const id = this.lieux.push(lieu) - 1;
    this.dits.push(predicat);
    lieu.cases.set(predicat, id);
    return id;
  }

  /** A count told by these terms, if any. */
  trouver(population: string, date: string, territoire: string, termes: readonly string[]): number | undefined {
    const predicat = this.predicats.trouver(termes);
    const lieu = this.cadres.get(`${population}|${date}`)?.lieux.get(territoire);
    return predicat === undefined ? undefined : lieu?.cases.get(predicat);
  }

  nom(id: number): string {
    const { cadre, territoire } = this.lieu(id);
    return nommerUnCompte(cadre, territoire, this.predicats.termes(this.predicat(id)));
  }

  private cadreDe(population: string, date: string): Cadre {
    const nom = `${population}|${date}`;
    const connu = this.cadres.get(nom);
    if (connu) return connu;
    const cadre = { rang: this.cadres.size, population, date, lieux: new Map() };
    this.cadres.set(nom, cadre);
    return cadre;
  }
}

export const nommerUnCompte = (
  { population, date }: { population: string; date: string },
  territoire: string,
  predicat: readonly string[],
): string => `${population}|${date}|${territoire}|${predicat.join("&")}`;
