import { type Etape, enEuros } from "./etape.ts";

/** What the household earned, in euros a year, for everyone who will live in the home. */
export type Revenus = {
  /** « Revenu fiscal de référence » of the year before last, one for each tax notice (arrêté of 29 July 1987, art. 4). */
  revenusFiscaux: readonly number[];
  /** Of the last calendar year, when lower. */
  derniereAnnee?: number;
  /** Of the last twelve months, when lower. */
  douzeDerniersMois?: number;
};

export type RevenuRetenu = { montant: number; etapes: readonly Etape[] };

const enCentimes = (montant: number): number => Math.round(montant * 100);

/** Lower by a tenth or more: « d’au moins 10 % », so exactly a tenth is enough. */
const aBaisseDUnDixieme = (avant: number, recent: number): boolean => enCentimes(recent) * 10 <= enCentimes(avant) * 9;

const pourCent = new Intl.NumberFormat("fr-FR", {
  style: "percent",
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

const ecart = (avant: number, recent: number): string =>
  avant === 0 ? "" : ` (${pourCent.format((recent - avant) / avant)})`;

function etapesDesAvis(revenusFiscaux: readonly number[], total: number, annee: number): Etape[] {
  const lignes =
    revenusFiscaux.length > 1
      ? revenusFiscaux.map((montant, rang) => ({ texte: `Avis d’impôt n° ${rang + 1}`, valeur: enEuros(montant) }))
      : [];
  return [...lignes, { texte: `Revenu fiscal de référence de ${annee}, pour tout le foyer`, valeur: enEuros(total) }];
}

/** The income that is compared with the ceilings of a year, and why. */
export function retenirRevenu(
  { revenusFiscaux, derniereAnnee, douzeDerniersMois }: Revenus,
  annee: number,
): RevenuRetenu {
  const total = revenusFiscaux.reduce((somme, montant) => somme + enCentimes(montant), 0) / 100;
  const recents = [
    { texte: `Revenus de ${annee - 1}`, recent: derniereAnnee },
    { texte: "Revenus des douze derniers mois", recent: douzeDerniersMois },
  ].flatMap(({ texte, recent }) =>
    recent === undefined ? [] : [{ texte, recent, compte: aBaisseDUnDixieme(total, recent) }],
  );
  const montant = Math.min(total, ...recents.filter(({ compte }) => compte).map(({ recent }) => recent));
  return {
    montant,
    etapes: [
      ...etapesDesAvis(revenusFiscaux, total, annee - 2),
      ...recents.map(({ texte, recent, compte }) => ({
        texte: `${texte}${ecart(total, recent)} : ${compte ? "en baisse de 10 % ou plus, ils peuvent compter" : "moins de 10 % de baisse, ils ne comptent pas"}`,
        valeur: enEuros(recent),
      })),
      { texte: "Revenu comparé aux plafonds", valeur: enEuros(montant) },
    ],
  };
}
