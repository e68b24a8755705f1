/** What the page holds, as typed; it lives in the page and nowhere else. */
export type Saisie = {
  departement: string;
  /** INSEE code of a commune that touches Paris, or « autre »; asked where there are some. */
  commune: string;
  adultes: string;
  personnesACharge: string;
  carteInvalidite: boolean;
  enCouple: "" | "oui" | "non";
  ages: readonly [string, string];
  /** One for each tax notice. */
  revenusFiscaux: readonly string[];
  derniereAnnee: string;
  douzeDerniersMois: string;
};

export const AUTRE_COMMUNE = "autre";

export const saisieVide: Saisie = {
  departement: "",
  commune: "",
  adultes: "1",
  personnesACharge: "0",
  carteInvalidite: false,
  enCouple: "",
  ages: ["", ""],
  revenusFiscaux: [""],
  derniereAnnee: "",
  douzeDerniersMois: "",
};

/** Changes some of what is typed. */
export type Changer = (change: Partial<Saisie>) => void;

/** Sentences to show under the fields, by the id of the field. */
export type Fautes = ReadonlyMap<string, string>;

/** Ids of the fields, where a fault leads. */
export const ids = {
  departement: "simulateur-departement",
  commune: "simulateur-commune",
  adultes: "simulateur-adultes",
  personnesACharge: "simulateur-personnes-a-charge",
  enCouple: "simulateur-couple",
  ages: ["simulateur-age-1", "simulateur-age-2"],
  revenuFiscal: (rang: number) => `simulateur-avis-${rang + 1}`,
  derniereAnnee: "simulateur-derniere-annee",
  douzeDerniersMois: "simulateur-douze-mois",
} as const;

/** Two adults and nobody else: whether they are a couple, and their ages, may change the category. */
export const estPeutEtreUnJeuneCouple = ({ adultes, personnesACharge }: Saisie): boolean =>
  adultes.trim() === "2" && personnesACharge.trim() === "0";
