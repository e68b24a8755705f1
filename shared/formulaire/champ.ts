/** One answer of a closed list: stable code, official label. */
export type Modalite = { code: string; libelle: string };

/** When a page or a field is shown, as data, so that browser, server, counter and PDF agree. */
export type Condition =
  | { champ: string; parmi: readonly (string | boolean)[] }
  /** True when a list of persons holds someone. */
  | { nonVide: string }
  /** True when an answer is surprising (`plausibilite.ts`). */
  | { aConfirmer: true }
  /** True when the question has an answer. */
  | { avecReponse: string }
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
  /** Shown on a summary only after a press: someone may be looking over the shoulder. */
  discret?: true;
  quand?: Condition;
};

export type NatureSimple =
  | { type: "choix"; modalites: readonly Modalite[] }
  | { type: "choix-multiple"; modalites: readonly Modalite[] }
  | { type: "liste-ordonnee"; modalites: readonly Modalite[]; max: number }
  | { type: "texte"; max: number; genre?: "nom" }
  | { type: "booleen" }
  | { type: "date-passee" }
  /** A day of the next nine months and a half. */
  | { type: "date-a-venir" }
  | { type: "entier"; min: number; max: number }
  /** Euros, two decimals at most. */
  | { type: "montant"; max: number }
  /** Euros for each kind that applies: `{ SAL: 1200 }`. */
  | { type: "montants"; modalites: readonly Modalite[]; max: number }
  | { type: "nir" }
  | { type: "siret" }
  | { type: "siren" }
  | { type: "telephone" }
  | { type: "courriel" }
  /** Number and street; the fields that an address chosen in the national base fills with it. */
  | { type: "adresse"; max: number; remplit: { enFrance?: string; codePostal: string; commune: string; ban: string } }
  | { type: "code-postal" }
  /**
   * What the national base gave for the address that was chosen there: its identifier, then the answers to `de`. It
   * holds as long as those are still the answers.
   */
  | { type: "adresse-ban"; de: { ligne: string; codePostal: string; commune: string } }
  /** INSEE code of one commune; the field of its postal code, when one is asked. */
  | { type: "commune"; codePostal?: string }
  /** INSEE codes in order of preference, all in one territory. */
  | { type: "communes"; max: number }
  /** Surprising answers that the person says are right: `rule=value`, asked again when the value changes. */
  | { type: "confirmations"; max: number };

/** People of one kind; what is asked of each stands on the pages `pourChaque` of this list. */
export type NatureListe = {
  type: "personnes";
  max: number;
  singulier: string;
  /** Words of the button that adds one. */
  ajout: string;
};

export type Nature = NatureSimple | NatureListe;
export type ChampSimple = Commun & NatureSimple;
export type Champ = Commun & Nature;

export type Page = {
  id: string;
  titre: string;
  aide?: string;
  quand?: Condition;
  /** Shown once for each person of this list, whose answers its fields are. */
  pourChaque?: string;
  champs: readonly Champ[];
};

/** A task of the hub: what a person does in one go. */
export type Tache = { id: string; titre: string; pages: readonly Page[] };

/** A version of the national form; a new version is new data beside the old. */
export type Formulaire = { version: string; source: string; taches: readonly Tache[] };

export type Montants = Readonly<Record<string, number>>;
export type ValeurSimple = string | number | boolean | readonly string[] | Montants;

/** A person of a list: a stable identifier, and the answers of the pages `pourChaque`. */
export type Personne = { readonly id: string; readonly [champ: string]: ValeurSimple };

export type Valeur = ValeurSimple | readonly Personne[];

/** Type of the answer of one field, read from its declaration. */
export type ValeurDe<C extends Nature> = C extends { type: "choix"; modalites: readonly { code: infer Code }[] }
  ? Code
  : C extends { type: "choix-multiple" | "liste-ordonnee"; modalites: readonly { code: infer Code }[] }
    ? readonly Code[]
    : C extends { type: "booleen" }
      ? boolean
      : C extends { type: "entier" | "montant" }
        ? number
        : C extends { type: "communes" | "confirmations" | "adresse-ban" }
          ? readonly string[]
          : C extends { type: "montants" }
            ? Montants
            : C extends { type: "personnes" }
              ? readonly Personne[]
              : string;
