import type { Bareme } from "./baremes.ts";
import { type Etape, enEuros } from "./etape.ts";
import type { Menage } from "./menage.ts";
import { type Zone, zones } from "./zone.ts";

/** The three families of social homes, by the loan that paid for them, the lowest rents first. */
export const financements = ["PLAI", "PLUS", "PLS"] as const;
export type Financement = (typeof financements)[number];

export type Plafond = {
  financement: Financement;
  /** Name of the family there: overseas, PLAI is LLTS and PLUS is LLS. */
  sigle: string;
  /** Euros a year. */
  montant: number;
  /** True when one of its figures was not read in the arrêté. */
  estime: boolean;
  etapes: readonly Etape[];
};

/** Where a ceiling is read, and by how many thousandths it is multiplied. */
type Regle = { sigle: string; table: "PLAI" | "PLUS"; milliemes: number };

const regles: Record<"metropole" | "outre-mer", Record<Financement, Regle>> = {
  // arrêté of 29 July 1987, art. 1: « majorés de 30 % »
  metropole: {
    PLAI: { sigle: "PLAI", table: "PLAI", milliemes: 1000 },
    PLUS: { sigle: "PLUS", table: "PLUS", milliemes: 1000 },
    PLS: { sigle: "PLS", table: "PLUS", milliemes: 1300 },
  },
  // arrêté of 14 March 2011, on the figures of the other regions: « minorés de 10 % », then three quarters of that
  "outre-mer": {
    PLAI: { sigle: "LLTS", table: "PLUS", milliemes: 675 },
    PLUS: { sigle: "LLS", table: "PLUS", milliemes: 900 },
    PLS: { sigle: "PLS", table: "PLUS", milliemes: 1300 },
  },
};

/** Half a euro is rounded up, as in every figure published. */
const appliquer = (milliemes: number, montant: number): number => Math.floor((montant * milliemes + 500) / 1000);

const multiplie = (montant: number, { table, milliemes }: Regle): string =>
  milliemes === 1000 ? "" : ` : ${table}, ${enEuros(montant)} × ${(milliemes / 1000).toLocaleString("fr-FR")}`;

type Montants = { lu: number; deLaCategorie: number; parPersonne: number; montant: number };

function expliquer(regle: Regle, lieu: string, { categorie, supplements }: Menage, montants: Montants): Etape[] {
  const { lu, deLaCategorie, parPersonne, montant } = montants;
  const auDela = {
    texte: `Au-delà de six personnes : ${supplements} × ${enEuros(parPersonne)}`,
    valeur: enEuros(supplements * parPersonne),
  };
  return [
    { texte: `Catégorie ${categorie}, ${lieu}${multiplie(lu, regle)}`, valeur: enEuros(deLaCategorie) },
    ...(supplements > 0 ? [auDela] : []),
    { texte: `Plafond ${regle.sigle}`, valeur: enEuros(montant) },
  ];
}

/** Ceiling of a household for homes of a family, with its calculation. */
export function plafondDe(financement: Financement, bareme: Bareme, zone: Zone, menage: Menage): Plafond {
  const regle = regles[zone === "outre-mer" ? zone : "metropole"][financement];
  const ligne = bareme[regle.table][zone === "outre-mer" ? "autres-regions" : zone];
  const lu = ligne.categories[menage.categorie];
  const deLaCategorie = appliquer(regle.milliemes, lu);
  const parPersonne = appliquer(regle.milliemes, ligne.supplement);
  const montant = deLaCategorie + menage.supplements * parPersonne;
  return {
    financement,
    sigle: regle.sigle,
    montant,
    estime: menage.categorie >= (ligne.estimesDes ?? 7),
    etapes: expliquer(regle, `${zones[zone]}, ${bareme.annee}`, menage, { lu, deLaCategorie, parPersonne, montant }),
  };
}
