import * as z from "zod/mini";
import { estUnJour } from "../demande/delais.ts";
import { type CodeDe, type ListeDeCodes, listesDeCodes } from "./modalites-de-fait.ts";

const INSEE = /^(?:\d{2}|2[AB])\d{3}$/u;

type Sql = "VARCHAR" | "DATE" | "INTEGER" | "VARCHAR[]";

type Colonne = { sql: Sql; liste?: ListeDeCodes };

/** How DuckDB and Parquet hold each column, and the list that its codes follow. */
const colonnes = new WeakMap<z.ZodMiniType, Colonne>();

function colonne<F extends z.ZodMiniType>(forme: F, sql: Sql, liste?: ListeDeCodes): F {
  colonnes.set(forme, liste ? { sql, liste } : { sql });
  return forme;
}

function absente<F extends z.ZodMiniType>(forme: F): z.ZodMiniNullable<F> {
  const { sql, liste } = decrire(forme);
  return colonne(z.nullable(forme), sql, liste);
}

function decrire(forme: z.ZodMiniType): Colonne {
  const decrite = colonnes.get(forme);
  if (!decrite) throw new Error("a column says how files hold it");
  return decrite;
}

function code<L extends ListeDeCodes>(liste: L) {
  const codes = listesDeCodes[liste].map(({ code }): CodeDe<L> => code);
  return colonne(z.enum(codes), "VARCHAR", liste);
}

const texte = () => colonne(z.string().check(z.minLength(1), z.maxLength(40)), "VARCHAR");
/** Day in Paris. */
const jour = () => colonne(z.string().check(z.refine(estUnJour)), "DATE");
const commune = () => colonne(z.string().check(z.regex(INSEE)), "VARCHAR");

/**
 * A row: a demande as one of its events left it. Everything is a code, a day or a count, and leads to nobody: `fait_id`
 * is drawn at filing and erased with the demande. Names are those of the columns in the files of the lake.
 */
export const fait = z.strictObject({
  fait_id: texte(),
  /** Number of the event: from 1 on, without a hole. */
  version: colonne(z.int().check(z.minimum(1)), "INTEGER"),
  evenement: code("evenement"),
  /** Day when it happened, and day when the service learnt it: a past date is known by both. */
  survenu_le: jour(),
  connu_le: jour(),
  /** `SNE`, or the code of the département whose local system sent it. */
  source: texte(),
  date_depot: jour(),
  anciennete_depuis: jour(),
  date_renouvellement: absente(jour()),
  /** Last day of validity. */
  date_limite: jour(),
  /** Day of the radiation in force; for an attribution, that of the lease. */
  date_sortie: absente(jour()),
  /** `REUNIE` is no radiation: another demande counts for both. Nothing beside a day of exit: the ground is not told. */
  motif_radiation: absente(code("motif_radiation")),
  sous_motif: absente(code("sous_motif_irrecevabilite")),
  date_bail: absente(jour()),
  type_demandeur: code("type_demandeur"),
  /** Commune wished first, or arrondissement of Paris, Lyon or Marseille; the code of its day, even of one that merged since. */
  commune_1: commune(),
  /** First choice included. */
  communes: colonne(z.array(z.string().check(z.regex(INSEE))).check(z.minLength(1)), "VARCHAR[]"),
  commune_residence: absente(commune()),
  /** Where it is registered: a département on three positions, or `111`. */
  territoire: texte(),
  /** `YYYY-MM`: the age is counted at the date of the table. */
  mois_naissance: absente(colonne(z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u)), "VARCHAR")),
  nationalite: code("nationalite"),
  taille_menage: code("taille_menage"),
  composition_familiale: code("composition_familiale"),
  situation_professionnelle: code("situation_professionnelle"),
  situation_familiale: code("situation_familiale"),
  revenu_mensuel: code("revenu_mensuel"),
  revenu_uc: code("revenu_uc"),
  plafond: code("plafond"),
  quartile_ressources: code("quartile_ressources"),
  logement_actuel: code("logement_actuel"),
  mutation: code("mutation"),
  motif: code("motif"),
  type_logement: code("type_logement"),
  type_cible: code("type_cible"),
  categorie_logement: code("categorie_logement"),
  localisation_relative: code("localisation_relative"),
  dalo: code("dalo"),
  canal_depot: code("canal_depot"),
  /** Does the same person hold a live demande elsewhere? An estimate, where there is one. */
  presence_multiple: code("oui_non_nr"),
  /** Proposals received so far. */
  nb_propositions: colonne(z.int().check(z.minimum(0)), "INTEGER"),
  /** What a commission decided, and how a proposal was refused: of this event alone, so that a sum counts each once. */
  decision: absente(code("decision")),
  type_propose: absente(code("type_logement")),
  motif_refus: absente(code("motif_refus_demandeur")),
  /** What the lease brings. */
  commune_logement: absente(commune()),
  type_attribue: absente(code("type_logement")),
  reservataire: absente(code("reservataire")),
  financement: absente(code("financement")),
  qpv: absente(code("oui_non_nr")),
  prioritaire: absente(code("oui_non_nr")),
  /** Twins of what was declared, once an instruction has confirmed or corrected it. */
  taille_menage_confirmee: absente(code("taille_menage")),
  composition_familiale_confirmee: absente(code("composition_familiale")),
  situation_professionnelle_confirmee: absente(code("situation_professionnelle")),
  revenu_mensuel_confirme: absente(code("revenu_mensuel")),
  plafond_confirme: absente(code("plafond")),
  logement_actuel_confirme: absente(code("logement_actuel")),
});

export type Fait = z.infer<typeof fait>;
export type NomDeColonne = keyof Fait;

/** Every column in its order, for whoever creates a table or reads a file. */
export const colonnesDeFait: readonly (Colonne & { nom: string })[] = Object.entries(fait.shape).map(
  ([nom, forme]) => ({ nom, ...decrire(forme) }),
);

/** Where the lake holds them: by the month when they were learnt, so that a month that is over moves no more. */
export const dossierDuMois = (mois: string): string => `faits/mois=${mois}/`;
