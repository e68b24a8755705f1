/** Geographic levels, from the widest to the narrowest. */
export const niveaux = [
  { code: "FR", libelle: "France entière" },
  { code: "FRM", libelle: "France métropolitaine" },
  { code: "REG", libelle: "Région" },
  { code: "DEP", libelle: "Département" },
  { code: "EPCI", libelle: "EPCI à fiscalité propre" },
  { code: "EPT", libelle: "Établissement public territorial (Métropole du Grand Paris)" },
  { code: "COM", libelle: "Commune" },
  { code: "ARM", libelle: "Arrondissement municipal" },
  { code: "QPV", libelle: "Quartier prioritaire de la politique de la ville" },
] as const;

export type Niveau = (typeof niveaux)[number]["code"];

/** Every level. */
export const N1: readonly Niveau[] = niveaux.map(({ code }) => code);
export const N3: readonly Niveau[] = ["FR", "FRM", "REG"];
export const N4: readonly Niveau[] = [...N3, "DEP"];
export const N2: readonly Niveau[] = [...N4, "EPCI", "EPT"];
/** Levels where a count is small: grouped lists, and a floor under which nothing but totals is said. */
export const COMMUNAUX: readonly Niveau[] = ["COM", "ARM"];

export const estCommunal = (niveau: Niveau): boolean => COMMUNAUX.includes(niveau);
