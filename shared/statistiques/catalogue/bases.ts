/** What a table counts: each is a relation with a line for each demande or event, its commune and its codes. */
export const bases = {
  /** Demandes of natural persons in progress at the date of reference, by the commune wished first. */
  stock: "demandes en cours à la date de référence",
  /** The same a year before. */
  stock_avant: "demandes en cours un an avant la date de référence",
  associations: "demandes des associations en cours à la date de référence",
  associations_avant: "demandes des associations en cours un an avant",
  /** The stock again at each past date that a table shows: a line says its `periode`. */
  stocks: "demandes en cours à chaque date montrée",
  /** One line for each commune that a demande names: not to be added up. */
  choix: "communes demandées, tous choix",
  nouvelles: "demandes déposées dans la période",
  renouvelees: "demandes renouvelées dans la période",
  a_terme: "demandes dont la validité arrivait à terme dans la période",
  /** By the commune of the dwelling. */
  satisfaites: "demandes satisfaites dans la période",
  radiees: "demandes radiées dans la période",
  /** A line for each entry of the balance that a demande makes. */
  bilan: "postes du bilan de la période",
  decisions: "décisions de commission et refus de la période",
  /** Each variable of the demandes in progress, answered or not. */
  non_reponse: "variables des demandes en cours, renseignées ou non",
} as const;

export type Base = keyof typeof bases;
