import donnees from "./donnees/systemes-locaux.json" with { type: "json" };

/** A local registration system (CCH, R. 441-2-5): where one files and consults instead of the national portal. */
export type SystemeLocal = {
  departement: string;
  nom: string;
  url: string;
  /** First day with it, when known; it was there on `constateLe`. */
  debutLe?: string;
  /** First day without it, for a département that has come to the national system. */
  finLe?: string;
};

const connus: readonly SystemeLocal[] = donnees.systemes;

/** The one in service in a département at a date, as seen on `constateLe`; nothing where the national portal serves. */
export const systemeLocalDe = (departement: string, date: string, systemes = connus): SystemeLocal | undefined =>
  systemes.find(
    (systeme) =>
      systeme.departement === departement &&
      date >= (systeme.debutLe ?? "0000-01-01") &&
      date < (systeme.finLe ?? "9999-12-31"),
  );

/** Départements that have one at a date. */
export const departementsASystemeLocal = (date: string): string[] => [
  ...new Set(
    connus.flatMap(({ departement }) => (systemeLocalDe(departement, date) === undefined ? [] : [departement])),
  ),
];
