import type { CleTerritoire, Famille, Lieu, Niveau } from "./famille.ts";
import { niveaux } from "./famille.ts";

/** Parent and children, by their rank among the nodes of an axis: the children add up to the parent. */
export interface Fratrie {
  parent: number;
  enfants: number[];
  /** Says in one sum what others say by steps. */
  redite?: true;
}

/** What one set of places counts, whatever the names under which levels show it. */
export interface NoeudDeTerritoire {
  signature: string;
  cles: CleTerritoire[];
  /** Classes of places that make it up. */
  classes: number[];
}

export interface AxeDesTerritoires {
  noeuds: NoeudDeTerritoire[];
  fratries: Fratrie[];
  /** Class of each place. */
  classes: Int32Array;
  /** Node of each class. */
  noeudsDesClasses: number[];
}

export const niveauDe = (cle: CleTerritoire): Niveau => niveaux.find((niveau) => cle.startsWith(`${niveau}-`)) ?? "COM";

const melanger = (rang: number): number => {
  let h = Math.imul(rang + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return (h ^ (h >>> 13)) | 0;
};

/** Same places, same name: a département that is its région, an arrondissement alone in its commune. */
function signatureDe(lieux: Iterable<number>): string {
  let nombre = 0;
  let somme = 0;
  let croix = 0;
  for (const lieu of lieux) {
    nombre += 1;
    somme = (somme + melanger(lieu)) | 0;
    croix ^= melanger(lieu + 0x51ed27);
  }
  return `${nombre}.${somme >>> 0}.${croix >>> 0}`;
}

/** The places of a family, and which of them each territory holds. */
export class Geographie {
  readonly rangs: ReadonlyMap<string, number>;
  readonly signatures = new Map<CleTerritoire, string>();
  private readonly lieux: readonly Lieu[];

  constructor({ lieux }: Pick<Famille, "lieux">) {
    this.lieux = lieux;
    this.rangs = new Map(lieux.map(({ code }, rang) => [code, rang]));
    const dedans = new Map<CleTerritoire, Set<number>>();
    for (const [rang, { chaines }] of lieux.entries())
      for (const cle of chaines.flat()) {
        const ici = dedans.get(cle);
        if (ici) ici.add(rang);
        else dedans.set(cle, new Set([rang]));
      }
    for (const [cle, rangs] of dedans) this.signatures.set(cle, signatureDe(rangs));
  }

  /**
   * Territories that are kept, and what they leave between them: places that no kept territory tells apart are one
   * class, which nothing shows when it is not a territory itself.
   */
  axe(garder: (cle: CleTerritoire) => boolean): AxeDesTerritoires {
    const classes = new Int32Array(this.lieux.length);
    const lieuxDesClasses: number[][] = [];
    const chainesDesClasses: CleTerritoire[][][] = [];
    const rangs = new Map<string, number>();
    for (const [lieu, { chaines }] of this.lieux.entries()) {
      const gardees = chaines.map((chaine) => chaine.filter(garder));
      const nom = gardees.map((chaine) => chaine.join(">")).join("|");
      let classe = rangs.get(nom);
      if (classe === undefined) {
        classe = lieuxDesClasses.push([]) - 1;
        rangs.set(nom, classe);
        chainesDesClasses.push(gardees);
      }
      classes[lieu] = classe;
      lieuxDesClasses[classe]?.push(lieu);
    }
    return this.relier(classes, lieuxDesClasses, chainesDesClasses);
  }

  private relier(
    classes: Int32Array,
    lieuxDesClasses: readonly (readonly number[])[],
    chainesDesClasses: readonly (readonly (readonly CleTerritoire[])[])[],
  ): AxeDesTerritoires {
    const noeuds: NoeudDeTerritoire[] = [];
    const rangs = new Map<string, number>();
    const noeud = (signature: string): number => {
      const connu = rangs.get(signature);
      if (connu !== undefined) return connu;
      const rang = noeuds.push({ signature, cles: [], classes: [] }) - 1;
      rangs.set(signature, rang);
      return rang;
    };
    const enfants = new Map<string, Set<number>>();
    const noeudsDesClasses: number[] = [];
    for (const [classe, chaines] of chainesDesClasses.entries()) {
      const racine = noeud(signatureDe(lieuxDesClasses[classe] ?? []));
      noeudsDesClasses.push(racine);
      const dessus = new Set([racine]);
      for (const [arbre, chaine] of chaines.entries()) {
        let enfant = racine;
        for (const cle of chaine) {
          const parent = noeud(this.signatures.get(cle) ?? cle);
          const { cles = [] } = noeuds[parent] ?? {};
          if (!cles.includes(cle)) cles.push(cle);
          dessus.add(parent);
          if (parent === enfant) continue;
          const famille = `${arbre}|${parent}`;
          const freres = enfants.get(famille);
          if (freres) freres.add(enfant);
          else enfants.set(famille, new Set([enfant]));
          enfant = parent;
        }
      }
      for (const rang of dessus) noeuds[rang]?.classes.push(classe);
    }
    const fratries = [...enfants].map(([nom, dedans]) => ({
      parent: Number(nom.slice(nom.indexOf("|") + 1)),
      enfants: [...dedans],
    }));
    return { noeuds, fratries, classes, noeudsDesClasses };
  }
}
