import type { Commune, IndexCommunes } from "../referentiel/communes.ts";
import departements from "../referentiel/donnees/departements.json" with { type: "json" };
import type { Niveau } from "./catalogue/niveaux.ts";

const departementsParCode = new Map(departements.map((departement) => [departement.code, departement]));
const estOutreMer = (departement: string): boolean => departement.startsWith("97");

const lieux: Readonly<Record<Niveau, (commune: Commune) => string | undefined>> = {
  FR: () => "FR",
  FRM: ({ departement }) => (estOutreMer(departement) ? undefined : "FRM"),
  REG: ({ departement }) => departementsParCode.get(departement)?.region,
  DEP: ({ departement }) => departement,
  EPCI: ({ epci }) => epci,
  EPT: ({ ept }) => ept,
  COM: ({ code, ville }) => ville ?? code,
  ARM: ({ code, ville }) => ville && code,
  // no fact carries the code of one
  QPV: () => undefined,
};

/** The place of this level that holds a commune; nothing where none does. */
export const lieuDuNiveau = (niveau: Niveau, commune: Commune): string | undefined => lieux[niveau](commune);

export function libelleDuLieu({ parCode, intercommunalites }: IndexCommunes, niveau: Niveau, code: string): string {
  if (niveau === "FR") return "France entière";
  if (niveau === "FRM") return "France métropolitaine";
  if (niveau === "DEP") return departementsParCode.get(code)?.nom ?? code;
  if (niveau === "REG") return departements.find(({ region }) => region === code)?.nomRegion ?? code;
  return intercommunalites.get(code) ?? parCode.get(code)?.nom ?? code;
}

/** Places of a level whose communes are all on one side, and which: a place astride by a single commune is on none. */
export function lieuxDUnCote<T>(
  communes: readonly Commune[],
  niveau: Niveau,
  cote: (commune: Commune) => T,
): Map<string, T> {
  const cotes = new Map<string, Set<T>>();
  for (const commune of communes) {
    const lieu = lieuDuNiveau(niveau, commune);
    if (lieu !== undefined) cotes.set(lieu, (cotes.get(lieu) ?? new Set()).add(cote(commune)));
  }
  return new Map(
    [...cotes].flatMap(([lieu, vus]) => (vus.size === 1 ? [...vus].map((vu) => [lieu, vu] as const) : [])),
  );
}
