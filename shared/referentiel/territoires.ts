import { communeParCode, type IndexCommunes } from "./communes.ts";
import departements from "./donnees/departements.json" with { type: "json" };

/** One demande covers the eight départements of Île-de-France, whose numbers begin with 111. */
const ILE_DE_FRANCE = "111";
const REGION_ILE_DE_FRANCE = "11";

const parCode = new Map(departements.map((departement) => [departement.code, departement]));

/** Territory of a demande, in the three positions that begin its number: `111`, `013`, `02A`, `974`. */
export const territoireDuDepartement = (departement: string): string =>
  parCode.get(departement)?.region === REGION_ILE_DE_FRANCE ? ILE_DE_FRANCE : departement.padStart(3, "0");

/** The commune of today that someone wishes, its territory, and its city when it is an arrondissement. */
export type CommuneVoulue = { code: string; territoire: string; ville?: string | undefined };

/** Nothing for an unknown code; a former code counts for the commune of today, which may be in another département. */
export function communeVoulue(index: IndexCommunes, code: string): CommuneVoulue | undefined {
  const commune = communeParCode(index, code);
  if (!commune) return undefined;
  const { departement, ville } = commune;
  return { code: commune.code, territoire: territoireDuDepartement(departement), ville };
}

/** Codes of its départements: eight for Île-de-France, one elsewhere. */
export const departementsDuTerritoire = (territoire: string): string[] =>
  departements.map(({ code }) => code).filter((code) => territoireDuDepartement(code) === territoire);

/** « Île-de-France », « Rhône (69) » */
export function libelleDuTerritoire(territoire: string): string {
  if (territoire === ILE_DE_FRANCE) return "Île-de-France";
  const [code = territoire] = departementsDuTerritoire(territoire);
  const departement = parCode.get(code);
  return departement ? `${departement.nom} (${code})` : territoire;
}

// the chef-lieu is Pontoise, the prefecture is next door
const PREFECTURES_HORS_DU_CHEF_LIEU: ReadonlyMap<string, string> = new Map([["95", "Cergy"]]);

/**
 * Where to write to the commission de médiation: it sits beside the prefect of each département (CCH, L. 441-2-3).
 * No open national source gives its street.
 */
export function commissionDeMediation(departement: string): string | undefined {
  const connu = parCode.get(departement);
  if (!connu) return undefined;
  const ville = PREFECTURES_HORS_DU_CHEF_LIEU.get(departement) ?? connu.nomChefLieu;
  return `Commission de médiation DALO, préfecture ${connu.deNom}, ${ville}`;
}

/** Every territory, in the order of the départements. */
export const territoires: readonly string[] = [
  ...new Set(departements.map(({ code }) => territoireDuDepartement(code))),
];
