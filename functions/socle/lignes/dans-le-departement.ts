import type { IndexCommunes } from "../../../shared/referentiel/communes.ts";
import type { Niveau } from "../../../shared/statistiques/catalogue/niveaux.ts";

/** Places of some levels: those of a list, or those whose code begins so. */
export type Lieux = { niveaux: readonly Niveau[] } & ({ codes: readonly string[] } | { debut: string });

const GROUPEMENTS: readonly Niveau[] = ["EPCI", "EPT"];

const groupementsDe = (departement: string, { communes }: IndexCommunes): string[] => {
  const siennes = communes.filter((commune) => commune.departement === departement);
  return [...new Set(siennes.flatMap(({ epci, ept }) => [epci, ept]))].filter((siren) => siren !== undefined);
};

/**
 * What lies in a département, among these levels: itself, its communes and arrondissements, the EPCI and EPT that have
 * a commune there. A SIREN says nothing of where it stands: the communes do, and are read for it alone.
 */
export function lieuxDuDepartement(
  departement: string,
  parmi: readonly string[] | undefined,
  communes: () => IndexCommunes,
): Lieux[] {
  const voulus = (niveaux: readonly Niveau[]): readonly Niveau[] =>
    niveaux.filter((niveau) => parmi?.includes(niveau) ?? true);
  const groupements = voulus(GROUPEMENTS);
  return [
    { niveaux: voulus(["DEP"]), codes: [departement] },
    { niveaux: voulus(["COM", "ARM"]), debut: departement },
    { niveaux: groupements, codes: groupements.length > 0 ? groupementsDe(departement, communes()) : [] },
  ].filter(({ niveaux }) => niveaux.length > 0);
}
