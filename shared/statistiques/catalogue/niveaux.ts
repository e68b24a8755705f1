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

/** Levels of the catalogue of which no figure is published, and why. */
const NON_PUBLIES: ReadonlyMap<Niveau, string> = new Map([
  [
    "QPV",
    "Quartiers prioritaires : non publié. Les demandes ne disent pas dans quel quartier elles sont ; seul le logement attribué dit s’il est dans l’un d’eux (R-12-16).",
  ],
]);

export const estPublie = (niveau: Niveau): boolean => !NON_PUBLIES.has(niveau);

/** What a table does not tell, in words; nothing when it tells of all its levels. */
export const raisonsDesAbsences = (siens: readonly Niveau[]): string =>
  siens.flatMap((niveau) => NON_PUBLIES.get(niveau) ?? []).join(" ");

/** Every level. */
export const N1: readonly Niveau[] = niveaux.map(({ code }) => code);
export const N3: readonly Niveau[] = ["FR", "FRM", "REG"];
export const N4: readonly Niveau[] = [...N3, "DEP"];
export const N2: readonly Niveau[] = [...N4, "EPCI", "EPT"];
/** Levels where a count is small: grouped lists, and a floor under which nothing but totals is said. */
export const COMMUNAUX: readonly Niveau[] = ["COM", "ARM"];

export const estCommunal = (niveau: Niveau): boolean => COMMUNAUX.includes(niveau);
