/** A language of the pages for the public; those of the guichets are in French. */
export type Langue = {
  /** BCP 47: folder of its texts in `web/langues/`, `lang` of its pages, plural and dates. */
  code: string;
  /** First part of its addresses; none for French. */
  prefixe: string;
  sens: "ltr" | "rtl";
  /** How it writes dates and numbers, always with the digits of the papers. */
  formats: string;
  /** Its name, for who reads it. */
  nom: string;
  /** Offered once every text is there; the tests hold it to that. */
  prete: boolean;
  /** Read by someone who speaks it and knows the subject; until then its pages say that nobody did. */
  relue: boolean;
};

export const francais = {
  code: "fr",
  prefixe: "",
  sens: "ltr",
  formats: "fr-FR",
  nom: "Français",
  prete: true,
  relue: true,
} as const satisfies Langue;

/** One language more: a line here, and its folder in `web/langues/` (docs/langues.md). */
export const traductions: readonly Langue[] = [
  {
    code: "fr-x-facile",
    prefixe: "/facile",
    sens: "ltr",
    formats: "fr-FR",
    nom: "Français facile",
    prete: true,
    relue: false,
  },
  { code: "en", prefixe: "/en", sens: "ltr", formats: "en-GB", nom: "English", prete: true, relue: false },
  { code: "ar", prefixe: "/ar", sens: "rtl", formats: "ar-u-nu-latn", nom: "العربية", prete: true, relue: false },
];

/** French first, then those that are ready. */
export const langues: readonly Langue[] = [francais, ...traductions.filter(({ prete }) => prete)];

export const langueDeCode = (code: string | undefined): Langue =>
  langues.find((langue) => langue.code === code) ?? francais;

/** Said in French on the pages of a translation that nobody has read over, whatever their language. */
export const nonRelueEnFrancais =
  "Personne n’a encore relu cette traduction. En cas de doute, seul le texte en français compte.";

/** The language that an address is in, among those that are ready. */
export const langueDeLAdresse = (chemin: string): Langue =>
  langues.find(({ prefixe }) => prefixe !== "" && `${chemin}/`.startsWith(`${prefixe}/`)) ?? francais;

/** The same address without its language. */
export const sansLangue = (chemin: string): string => chemin.slice(langueDeLAdresse(chemin).prefixe.length) || "/";
