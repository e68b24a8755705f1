import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { ageDe, conjointDe } from "../statistiques/composition.ts";
import type { Foyer } from "./menage.ts";
import type { Revenus } from "./revenu.ts";

const SUR_LE_MEME_AVIS = ["B2", "B3"];

const partageLAvis = ({ lien, revenuFiscalN2, revenuFiscalN1 }: Dites): boolean =>
  typeof lien === "string" &&
  SUR_LE_MEME_AVIS.includes(lien) &&
  revenuFiscalN2 === undefined &&
  revenuFiscalN1 === undefined;

/** Adults who have a tax notice of their own, the demandeur first: a spouse who told none shares that of the demandeur. */
export const adultesImposes = (dites: Dites): Dites[] => [
  dites,
  ...personnesDe(dites, "codemandeurs").filter((adulte) => !partageLAvis(adulte)),
];

/** This tax income of every adult; nothing when one of them is missing. */
function deChacun(adultes: readonly Dites[], nom: "revenuFiscalN2" | "revenuFiscalN1"): number[] | undefined {
  const montants = adultes.map((adulte) => adulte[nom]).filter((montant) => typeof montant === "number");
  return montants.length === adultes.length ? montants : undefined;
}

/** What these people told that they earned; nothing until each told theirs. */
export function revenusDe(adultes: readonly Dites[]): Revenus | undefined {
  const revenusFiscaux = deChacun(adultes, "revenuFiscalN2");
  const recents = deChacun(adultes, "revenuFiscalN1");
  if (!revenusFiscaux) return undefined;
  return { revenusFiscaux, ...(recents && { derniereAnnee: recents.reduce((total, montant) => total + montant, 0) }) };
}

/** Who will live in the home; the disability card is a sealed answer, which who counts may not have opened. */
export function foyerDe(dites: Dites, jour: string): Foyer {
  const foyer = {
    adultes: 1 + personnesDe(dites, "codemandeurs").length,
    personnesACharge: personnesDe(dites, "personnesACharge").length,
    carteInvalidite: personnesDe(dites, "personnesHandicapees").some(({ carteInvalidite }) => carteInvalidite === true),
  };
  const conjoint = conjointDe(dites);
  const ages = [ageDe(dites, jour), conjoint && ageDe(conjoint, jour)] as const;
  return ages[0] === undefined || ages[1] === undefined ? foyer : { ...foyer, couple: { ages: [ages[0], ages[1]] } };
}
