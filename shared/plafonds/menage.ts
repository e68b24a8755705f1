import { type Etape, enPersonnes } from "./etape.ts";

/** Who will live in the home (CCH, L. 442-12). A child in shared custody counts in both homes. */
export type Foyer = {
  /** Persons who depend on nobody. */
  adultes: number;
  /** Children, and dependants as the tax notice says. */
  personnesACharge: number;
  /** At least one of them holds the « carte mobilité inclusion » marked « invalidité ». */
  carteInvalidite: boolean;
  /** Married, in PACS or living together: ages of the two. */
  couple?: { ages: readonly [number, number] };
};

export type Categorie = 1 | 2 | 3 | 4 | 5 | 6;

/** Category of household, and how many persons beyond the sixth add a supplement. */
export type Menage = { categorie: Categorie; supplements: number; etapes: readonly Etape[] };

const AGES_D_UN_JEUNE_MENAGE = 55;

type Regle = (foyer: Foyer, personnes: number) => { texte: string; taille: number } | undefined;

const adulteSeul: Regle = ({ adultes, personnesACharge }, personnes) =>
  adultes === 1 && personnesACharge > 0
    ? { texte: "Un adulte seul avec des personnes à charge compte pour deux", taille: personnes + 1 }
    : undefined;

const invalidite: Regle = ({ carteInvalidite }, personnes) =>
  carteInvalidite
    ? {
        texte: "Une personne a la carte mobilité inclusion « invalidité » : une personne de plus",
        taille: personnes + 1,
      }
    : undefined;

const jeuneMenage: Regle = ({ adultes, personnesACharge, couple }) => {
  if (couple === undefined || adultes !== 2 || personnesACharge > 0) return undefined;
  const [a, b] = couple.ages;
  return a + b <= AGES_D_UN_JEUNE_MENAGE
    ? { texte: `Jeune couple sans personne à charge : ${a} + ${b} = ${a + b} ans, 55 au plus`, taille: 3 }
    : undefined;
};

/** Footnotes of the tables of the arrêté of 29 July 1987; the largest one holds, they do not add up. */
const regles: readonly Regle[] = [adulteSeul, invalidite, jeuneMenage];

const categories: readonly Categorie[] = [1, 2, 3, 4, 5, 6];

const libelle = (categorie: Categorie, supplements: number): string =>
  supplements > 0 ? `${categorie}, et ${enPersonnes(supplements)} de plus` : String(categorie);

/** Category of a household, whatever its size. */
export function categoriser(foyer: Foyer): Menage {
  const personnes = foyer.adultes + foyer.personnesACharge;
  const majorations = regles.map((regle) => regle(foyer, personnes)).filter((majoration) => majoration !== undefined);
  const taille = Math.max(personnes, ...majorations.map((majoration) => majoration.taille));
  const categorie = categories[taille - 1] ?? 6;
  const supplements = Math.max(0, taille - 6);
  return {
    categorie,
    supplements,
    etapes: [
      { texte: "Personnes qui vivront dans le logement", valeur: enPersonnes(personnes) },
      ...majorations.map((majoration) => ({
        texte: majoration.texte,
        valeur: `comme ${enPersonnes(majoration.taille)}`,
      })),
      ...(majorations.length > 1
        ? [{ texte: "Ces règles ne s’additionnent pas", valeur: `comme ${enPersonnes(taille)}` }]
        : []),
      { texte: "Catégorie de ménage", valeur: libelle(categorie, supplements) },
    ],
  };
}
