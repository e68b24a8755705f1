import type { IndexCommunes } from "../../shared/referentiel/communes.ts";
import departements from "../../shared/referentiel/donnees/departements.json" with { type: "json" };
import type { Niveau } from "../../shared/statistiques/catalogue/niveaux.ts";

/** A territory of one level, as published. */
export type Territoire = { niveau: Niveau; code: string; libelle: string };
type Appartenance = { commune: string; niveau: Niveau; code: string };

export type Geographie = {
  territoires: readonly Territoire[];
  /** Each commune or arrondissement that a fact may name today, and each territory that holds it. */
  appartenances: readonly Appartenance[];
  /** Any code, former ones included, and the commune of today. */
  communes: readonly { code: string; commune: string }[];
};

/** Year of the official geographic code that every edition is told in. */
export const COG = 2026;

const parCode = new Map(departements.map((departement) => [departement.code, departement]));
const estOutreMer = (departement: string): boolean => departement.startsWith("97");

/** The territories of the catalogue; no fact carries the code of a quartier prioritaire, so that none is told. */
export function geographie({ communes, parCode: index, intercommunalites }: IndexCommunes): Geographie {
  const appartenances = communes.flatMap(({ code, departement, epci, ept, ville }): Appartenance[] => {
    const dans = (niveau: Niveau, la: string | undefined): Appartenance[] =>
      la === undefined ? [] : [{ commune: code, niveau, code: la }];
    return [
      ...dans("FR", "FR"),
      ...dans("FRM", estOutreMer(departement) ? undefined : "FRM"),
      ...dans("REG", parCode.get(departement)?.region),
      ...dans("DEP", departement),
      ...dans("EPCI", epci),
      ...dans("EPT", ept),
      ...dans("COM", ville ?? code),
      ...dans("ARM", ville && code),
    ];
  });
  const nomDe = new Map(communes.map(({ code, nom }) => [code, nom]));
  const nommer = (niveau: Niveau, code: string): string => {
    if (niveau === "FR") return "France entière";
    if (niveau === "FRM") return "France métropolitaine";
    if (niveau === "DEP") return parCode.get(code)?.nom ?? code;
    if (niveau === "REG") return departements.find(({ region }) => region === code)?.nomRegion ?? code;
    return intercommunalites.get(code) ?? nomDe.get(code) ?? code;
  };
  const cles = new Map(appartenances.map(({ niveau, code }) => [`${niveau}-${code}`, { niveau, code }]));
  return {
    territoires: [...cles.values()]
      .map(({ niveau, code }) => ({ niveau, code, libelle: nommer(niveau, code) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    appartenances,
    communes: [...index].map(([code, commune]) => ({ code, commune: commune.code })),
  };
}
