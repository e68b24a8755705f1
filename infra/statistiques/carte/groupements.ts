import type { IndexCommunes } from "../../../shared/referentiel/communes.ts";

type Groupements = Map<string, Record<string, string[]>>;

/** Communes and arrondissements of each intercommunal body, by département: one astride two of them stands in both. */
export function groupementsParDepartement({ communes }: IndexCommunes): Groupements {
  const parDepartement = Map.groupBy(communes, ({ departement }) => departement);
  return new Map(
    [...parDepartement].map(([departement, siennes]) => {
      const parEpci = Map.groupBy(siennes, ({ epci }) => epci);
      const dites = [...parEpci].flatMap(([siren, dedans]): [string, string[]][] =>
        siren === undefined ? [] : [[siren, dedans.map(({ code }) => code).toSorted()]],
      );
      return [departement, Object.fromEntries(dites.toSorted())];
    }),
  );
}

/** Départements where each body has a commune. */
export function departementsDesGroupements(groupements: Groupements): Record<string, string[]> {
  const dits = [...groupements].flatMap(([departement, siens]) =>
    Object.keys(siens).map((siren) => ({ siren, departement })),
  );
  const parSiren = Map.groupBy(dits, ({ siren }) => siren);
  return Object.fromEntries(
    [...parSiren].toSorted().map(([siren, les]) => [siren, les.map(({ departement }) => departement).toSorted()]),
  );
}
