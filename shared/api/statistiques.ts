import * as z from "zod/mini";
import { niveaux } from "../statistiques/catalogue/niveaux.ts";
import { colonnesPubliees } from "../statistiques/ligne-publiee.ts";
import { fautesDeCodesLisibles } from "./codes-de-question.ts";
import { jour } from "./formes.ts";
import { liste } from "./liste.ts";
import { CLASSEUR, type Route } from "./route.ts";

const publique = {
  method: "GET",
  fonction: "statistiques",
  access: "public",
  status: 200,
  interroge: true,
} as const;

/** Identifier of a table of the catalogue, `TAB01-01`; whatever its form, one that is not there is told so. */
export const tableau = z.string("valeur-invalide").check(z.maxLength(40, "valeur-invalide"));

/** Rows of one page, and how many unless told: a program asks for the next, and who keeps a file wants all of it. */
export const LIGNES_AU_PLUS = 1000;
const LIGNES = 100;
/** Rows of one file: what a function may answer at once, some 3 MB. */
export const LIGNES_D_UN_FICHIER = 10_000;

/** In figures alone: `1e3`, `0x10` or nothing are numbers to a program, and to nobody else. */
const enNombre = (dite: string): number => (/^-?\d+$/u.test(dite) ? Number(dite) : Number.NaN);

const tailleJusqua = (auPlus: number, sansRienDire: number) =>
  z
    ._default(
      z.pipe(z.string(), z.transform(enNombre)).check(
        // what is no number is neither too small nor too large
        z.refine((dite) => Number.isInteger(dite), { error: "nombre-entier-attendu", abort: true }),
        z.refine((dite) => dite >= 1, "nombre-trop-petit"),
        z.refine((dite) => dite <= auPlus, "nombre-trop-grand"),
      ),
      sansRienDire,
    )
    .check(z.describe(`Lignes à la fois, ${auPlus} au plus.`));

const plusieurs = (description: string) => z.optional(liste).check(z.describe(description));

/** How many rows a file holds at once. */
export const tailleDeFichier = tailleJusqua(LIGNES_D_UN_FICHIER, LIGNES_D_UN_FICHIER);

/** Which rows of a table, in which columns, and how many at once. */
export const choixDeLignes = {
  territoire: plusieurs("Codes de territoires : `75,92`. Un même code peut exister à deux niveaux : nommez le niveau."),
  modalite_1: plusieurs("Codes de la première dimension du tableau, `TOTAL` pour toutes."),
  modalite_2: plusieurs("Codes de sa deuxième dimension."),
  modalite_3: plusieurs("Codes de sa troisième dimension."),
  mutation: plusieurs("`ENS` ensemble, `HM` hors mutation, `MUT` mutation."),
  mesure: plusieurs("Codes des mesures du tableau."),
  statut: plusieurs("`A` normal, `P` provisoire, `R` révisé, `C` secret statistique, `Z` sans objet, `M` manquant."),
  colonnes: z
    .optional(liste.check(z.refine((noms) => new Set(noms).size === noms.length, "choix-en-double")))
    .check(z.describe("Colonnes à rendre, dans cet ordre ; toutes quand rien n’est dit.")),
  taille: tailleJusqua(LIGNES_AU_PLUS, LIGNES),
  suite: z
    .optional(z.string("valeur-invalide").check(z.maxLength(200, "texte-trop-long")))
    .check(z.describe("Ce que la page d’avant a donné pour continuer, avec la même question.")),
};

/** Rows of a page. */
export const lignes = z.array(z.partialRecord(z.enum(colonnesPubliees), z.union([z.string(), z.number(), z.null()])));

const question = {
  ...choixDeLignes,
  tableau,
  edition: z
    .optional(z.string("valeur-invalide").check(z.regex(/^(?:[a-z]+-)?\d{4}-\d{2}$/u, "valeur-invalide")))
    .check(z.describe("`2023-01` ; la dernière édition quand elle n’est pas dite.")),
  version: z
    .optional(z.string("valeur-invalide").check(z.regex(/^\d{1,4}(?:\.\d{1,4}){2}$/u, "valeur-invalide")))
    .check(
      z.describe(
        "`1.0.0`, de l’édition nommée, sans laquelle elle est refusée ; la dernière quand elle n’est pas dite.",
      ),
    ),
  niveau: plusieurs("Codes de niveaux : `REG,DEP`. Ceux du tableau sont dits avec lui."),
  departement: z
    .optional(z.string("valeur-invalide").check(z.maxLength(2000, "texte-trop-long")))
    .check(
      z.describe(
        "Code d’un département, un seul : `75`, `2A`, `974`. Garde ce qui s’y trouve : lui-même (DEP), ses communes (COM), ses arrondissements (ARM), les EPCI et EPT qui y ont une commune, même à cheval sur un autre. Aucun autre niveau n’est dans un département : nommé avec lui, il est refusé.",
      ),
    ),
};

const enFichier = z.strictObject({ ...question, taille: tailleDeFichier });

const deDonnees = { ...publique, fautesLisibles: fautesDeCodesLisibles } as const;

const code = z.object({ code: z.string(), libelle: z.string() });

const edition = z.object({
  edition: z.string(),
  version: z.string(),
  dateReference: jour,
  dateExtraction: jour,
  mention: z.optional(z.string()),
  /** Of which départements it tells, whole or not, and as of which day. */
  couverture: z.optional(z.string()),
  /** Where one asks, and says what is wrong in it. */
  contact: z.optional(z.string()),
  publieeLe: z.optional(z.iso.datetime()),
  /** Versions that this one corrects, the newest first. */
  anterieures: z.optional(z.array(z.object({ version: z.string(), publieeLe: z.optional(z.iso.datetime()) }))),
});

const tableauListe = z.object({
  id: z.string(),
  titre: z.string(),
  niveaux: z.array(z.enum(niveaux.map((un) => un.code))),
  frequences: z.array(z.string()),
});

/** Published statistics, row by row: nothing is added up here, and nothing is read that is not published. */
export const statistiques = {
  listerEditions: {
    ...publique,
    path: "/api/statistiques/v1/editions",
    resume: "Les éditions publiées, la plus récente d’abord.",
    input: z.strictObject({}),
    output: z.object({ editions: z.array(edition) }),
    problems: [],
  },
  listerTableaux: {
    ...publique,
    path: "/api/statistiques/v1/tableaux",
    resume: "Les tableaux du catalogue.",
    input: z.strictObject({}),
    output: z.object({ tableaux: z.array(tableauListe) }),
    problems: [],
  },
  decrireTableau: {
    ...publique,
    path: "/api/statistiques/v1/tableaux/{tableau}",
    resume: "Un tableau : sa définition, ses niveaux, ses mesures, et les codes de ses dimensions.",
    input: z.strictObject({ tableau }),
    output: z.object({
      ...tableauListe.shape,
      definition: z.string(),
      additif: z.boolean(),
      seuil: z.int(),
      mesures: z.array(z.object({ ...code.shape, unite: z.string() })),
      dimensions: z.array(z.object({ nom: z.string(), libelle: z.string(), modalites: z.array(code) })),
    }),
    problems: ["tableau-introuvable"],
  },
  lireDonnees: {
    ...deDonnees,
    path: "/api/statistiques/v1/tableaux/{tableau}/donnees",
    resume: "Les lignes publiées d’un tableau : une liste vaut « ou », deux paramètres valent « et ».",
    input: z.strictObject(question),
    output: z.object({
      edition: z.string(),
      version: z.string(),
      source: z.string(),
      licence: z.string(),
      mention: z.optional(z.string()),
      couverture: z.optional(z.string()),
      lignes,
      /** Given when rows are left to read: send it back, with the same question. */
      suite: z.optional(z.string()),
    }),
    problems: ["tableau-introuvable", "edition-introuvable", "trop-de-questions"],
  },
  telechargerDonnees: {
    ...deDonnees,
    path: "/api/statistiques/v1/tableaux/{tableau}/donnees.csv",
    resume:
      "Les mêmes lignes en CSV ; à moins de choisir des colonnes, chacune redit la mention de l’édition, et la première sa couverture. Ce qui est plus long qu’un fichier vient par parties : le nom de chacune dit ses lignes, l’en-tête Link mène à la suivante.",
    input: enFichier,
    output: "text/csv",
    problems: ["tableau-introuvable", "edition-introuvable", "trop-de-questions"],
  },
  telechargerClasseur: {
    ...deDonnees,
    path: "/api/statistiques/v1/tableaux/{tableau}/donnees.xlsx",
    resume:
      "Les mêmes lignes en classeur, par parties comme en CSV : de vrais nombres, et ce qui est caché dit pourquoi.",
    input: enFichier,
    output: CLASSEUR,
    problems: ["tableau-introuvable", "edition-introuvable", "trop-de-questions"],
  },
} as const satisfies Record<string, Route>;
