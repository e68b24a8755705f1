import { type Dites, personnesDe } from "../formulaire/personnes.ts";
import { comparerAuxPlafonds } from "../plafonds/comparer-aux-plafonds.ts";
import type { Foyer } from "../plafonds/menage.ts";
import type { Revenus } from "../plafonds/revenu.ts";
import { ageDe, conjointDe } from "./composition.ts";
import type { Modalite } from "./modalites.ts";

const SUR_LE_MEME_AVIS = ["B2", "B3"];

const partageLAvis = ({ lien, revenuFiscalN2, revenuFiscalN1 }: Dites): boolean =>
  typeof lien === "string" &&
  SUR_LE_MEME_AVIS.includes(lien) &&
  revenuFiscalN2 === undefined &&
  revenuFiscalN1 === undefined;

/** This tax income of every adult; nothing when one of them is missing. */
function deChacun(adultes: readonly Dites[], nom: "revenuFiscalN2" | "revenuFiscalN1"): number[] | undefined {
  const montants = adultes.map((adulte) => adulte[nom]).filter((montant) => typeof montant === "number");
  return montants.length === adultes.length ? montants : undefined;
}

function revenusDe(dites: Dites): Revenus | undefined {
  const adultes = [dites, ...personnesDe(dites, "codemandeurs").filter((adulte) => !partageLAvis(adulte))];
  const revenusFiscaux = deChacun(adultes, "revenuFiscalN2");
  const recents = deChacun(adultes, "revenuFiscalN1");
  if (!revenusFiscaux) return undefined;
  return { revenusFiscaux, ...(recents && { derniereAnnee: recents.reduce((total, montant) => total + montant, 0) }) };
}

/** The disability card, a sealed answer, is never opened for a figure. */
function foyerDe(dites: Dites, jour: string): Foyer {
  const foyer = {
    adultes: 1 + personnesDe(dites, "codemandeurs").length,
    personnesACharge: personnesDe(dites, "personnesACharge").length,
    carteInvalidite: false,
  };
  const conjoint = conjointDe(dites);
  const ages = [ageDe(dites, jour), conjoint && ageDe(conjoint, jour)] as const;
  return ages[0] === undefined || ages[1] === undefined ? foyer : { ...foyer, couple: { ages: [ages[0], ages[1]] } };
}

/** Lowest family of homes whose ceiling the income of the household does not exceed, in the commune wished first. */
export function positionAuxPlafonds(
  dites: Dites,
  lieu: { commune: string; departement: string } | undefined,
  jour: string,
): Modalite<"plafond"> {
  const revenus = revenusDe(dites);
  if (!lieu || !revenus) return "NR";
  const commune = { code: lieu.commune, departement: lieu.departement };
  const { plafonds } = comparerAuxPlafonds({
    annee: Number(jour.slice(0, 4)),
    commune,
    foyer: foyerDe(dites, jour),
    revenus,
  });
  const atteint = plafonds.find(({ respecte }) => respecte)?.financement;
  if (atteint === undefined) return "GT_PLS";
  return ({ PLAI: "LE_PLAI", PLUS: "PLAI_PLUS", PLS: "PLUS_PLS" } as const)[atteint];
}
