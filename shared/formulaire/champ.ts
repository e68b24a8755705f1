/** One answer of a closed list: stable code, official label. */
export type Modalite = { code: string; libelle: string };

/** When a page or a field is shown, as data, so that browser, server, counter and PDF agree. */
export type Condition =
  | { champ: string; parmi: readonly (string | boolean)[] }
  | { mineurSelon: string }
  | { toutes: readonly Condition[] }
  | { une: readonly Condition[] };

type Commun = {
  nom: string;
  libelle: string;
  aide?: string;
  /** Without this answer the demande may not be filed (when the field is shown). */
  obligatoire?: true;
  /** Box of the paper form (cerfa 14069). */
  case?: string;
  /** Article or form that asks for it. */
  source: string;
  /** Enveloped under its own key, away from the other answers. */
  sensible?: true;
  quand?: Condition;
};

export type Nature =
  | { type: "choix"; modalites: readonly Modalite[] }
  | { type: "choix-multiple"; modalites: readonly Modalite[] }
  | { type: "liste-ordonnee"; modalites: readonly Modalite[]; max: number }
  | { type: "texte"; max: number; genre?: "nom" }
  | { type: "booleen" }
  | { type: "date-passee" }
  | { type: "entier"; min: number; max: number }
  /** Euros, two decimals at most. */
  | { type: "montant"; max: number }
  | { type: "nir" }
  | { type: "telephone" }
  | { type: "courriel" }
  /** INSEE code of one commune. */
  | { type: "commune" }
  /** INSEE codes in order of preference, all in one territory. */
  | { type: "communes"; max: number };

export type Champ = Commun & Nature;

export type Page = {
  id: string;
  titre: string;
  aide?: string;
  quand?: Condition;
  champs: readonly Champ[];
};

/** A task of the hub: what a person does in one go. */
export type Tache = { id: string; titre: string; pages: readonly Page[] };

/** A version of the national form; a new version is new data beside the old. */
export type Formulaire = { version: string; source: string; taches: readonly Tache[] };

/** Type of the answer of one field, read from its declaration. */
export type ValeurDe<C extends Nature> = C extends { type: "choix"; modalites: readonly { code: infer Code }[] }
  ? Code
  : C extends { type: "choix-multiple" | "liste-ordonnee"; modalites: readonly { code: infer Code }[] }
    ? readonly Code[]
    : C extends { type: "booleen" }
      ? boolean
      : C extends { type: "entier" | "montant" }
        ? number
        : C extends { type: "communes" }
          ? readonly string[]
          : string;

export type Valeur = string | number | boolean | readonly string[];
