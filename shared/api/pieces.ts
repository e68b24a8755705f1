import * as z from "zod/mini";
import { fichiersAnnonces, TYPES_ACCEPTES } from "../pieces/envoi.ts";
import { etatsDeDemandeDePiece, etatsDePiece } from "../pieces/etats.ts";
import { issues } from "../pieces/examens.ts";
import { identifiant, instant, jour, langue } from "./formes.ts";
import type { Route } from "./route.ts";

/** Number of a demande, or identifier of a draft: pieces given before the filing follow. */
const reference = identifiant;

const type = z.enum(TYPES_ACCEPTES);

/** `demandeur`, or a list and the person in it: `codemandeurs.a1b2c3d4`. */
export const personneDePiece = z
  .string("valeur-invalide")
  .check(z.regex(/^(?:demandeur|[a-zA-Z]+\.[\w-]{1,64})$/u, "valeur-invalide"));

const raison = z.object({ code: z.string(), phrase: z.string() });

export const pieceDonnee = z.object({
  pieceId: identifiant,
  code: z.string(),
  libelle: z.string(),
  personne: z.string(),
  etat: z.enum(etatsDePiece),
  /** Why it was refused, or set aside. */
  raison: z.optional(raison),
  donneeLe: instant,
  verifieeLe: z.optional(instant),
  /** What a guichet said of it; why, when it was set aside, is its `raison`. */
  examen: z.optional(z.object({ issue: z.enum(issues), le: instant, guichet: z.string() })),
  valableJusquAu: z.optional(jour),
  /** Pages of what can be read, once verified. */
  pages: z.optional(z.int()),
  fichiers: z.array(z.object({ fichierId: z.string(), type, taille: z.int(), recu: z.boolean() })),
});
export type PieceDonnee = z.infer<typeof pieceDonnee>;

export const pieceDemandee = z.object({
  /** Identity of this line: one request for one person. */
  cle: z.string(),
  libelle: z.string(),
  personne: z.object({ cle: z.string(), nom: z.string() }),
  /** One of these is enough. */
  choix: z.array(z.object({ code: z.string(), libelle: z.string() })),
  /** The answer that opens it, in words. */
  pourquoi: z.string(),
  /** Who may read it, in words. */
  lecteurs: z.string(),
  sensible: z.boolean(),
  /** What is accepted, in words. */
  accepte: z.string(),
  moment: z.enum(["avant-depot", "instruction"]),
  /** False: given only if the guichet asks for it. */
  obligatoire: z.boolean(),
  etat: z.enum(etatsDeDemandeDePiece),
  raison: z.optional(raison),
  valableJusquAu: z.optional(jour),
  /** Newest first. */
  donnees: z.array(pieceDonnee),
});
export type PieceDemandeeLue = z.infer<typeof pieceDemandee>;

/** A PUT to make exactly so, before `expireLe`; 412 says that the file is already there. */
const envoi = z.object({
  fichierId: z.string(),
  adresse: z.string(),
  entetes: z.record(z.string(), z.string()),
  expireLe: instant,
});
export type EnvoiDeFichier = z.infer<typeof envoi>;
export const envoisDePiece = z.object({ pieceId: identifiant, envois: z.array(envoi) });
export type EnvoisDePiece = z.infer<typeof envoisDePiece>;

/** A GET of one inspected version each, before `expireLe`. */
export const documentsLisibles = z.object({
  documents: z.array(z.object({ adresse: z.string(), type, taille: z.int(), expireLe: instant })),
});
export type DocumentLisible = z.infer<typeof documentsLisibles>["documents"][number];

const deLaPersonne = { fonction: "pieces", access: "demandeur" } as const;

export const pieces = {
  listerPieces: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/pieces/{reference}",
    resume: "Les pièces demandées, pourquoi, et celles qui ont été données, dites dans la langue voulue.",
    input: z.strictObject({ reference, langue: z.exactOptional(langue) }),
    output: z.object({
      demandees: z.array(pieceDemandee),
      /** Given, and asked for no longer. */
      autres: z.array(pieceDonnee),
      limites: z.object({
        types: z.array(type),
        tailleMax: z.int(),
        tailleTotaleMax: z.int(),
        tailleUtilisee: z.int(),
        fichiersMax: z.int(),
      }),
    }),
    status: 200,
    problems: ["champs-invalides", "dossier-introuvable"],
  },
  annoncerPiece: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/pieces/{reference}",
    resume: "Annonce une pièce, ou ce qui la remplace, et donne où envoyer chaque fichier.",
    input: z.strictObject({
      reference,
      operationId: identifiant,
      code: z.string(),
      personne: personneDePiece,
      fichiers: fichiersAnnonces,
    }),
    output: envoisDePiece,
    status: 201,
    problems: [
      "champs-invalides",
      "dossier-introuvable",
      "demande-arretee",
      "piece-non-demandee",
      "pieces-trop-lourdes",
      "pieces-trop-nombreuses",
    ],
  },
  reprendreEnvoi: {
    ...deLaPersonne,
    method: "POST",
    path: "/api/pieces/{reference}/{pieceId}/envois",
    resume: "Donne de nouveau où envoyer les fichiers qui ne sont pas arrivés.",
    input: z.strictObject({ reference, pieceId: identifiant }),
    output: envoisDePiece,
    status: 200,
    problems: ["piece-introuvable"],
  },
  retirerPiece: {
    ...deLaPersonne,
    method: "DELETE",
    path: "/api/pieces/{reference}/{pieceId}",
    resume: "Retire une pièce qui n’est pas encore vérifiée ; ses fichiers sont effacés.",
    input: z.strictObject({ reference, pieceId: identifiant }),
    output: z.void(),
    status: 204,
    problems: ["piece-introuvable", "piece-deja-verifiee"],
  },
  lirePiece: {
    ...deLaPersonne,
    method: "GET",
    path: "/api/pieces/{reference}/{pieceId}",
    resume: "Donne où lire une pièce vérifiée, pendant une minute.",
    input: z.strictObject({ reference, pieceId: identifiant }),
    output: documentsLisibles,
    status: 200,
    problems: ["piece-introuvable", "piece-pas-encore-lisible"],
  },
} as const satisfies Record<string, Route>;
