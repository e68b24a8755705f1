import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonDeLire } from "../droits/raisons.ts";
import { fichiersAnnonces } from "../pieces/envoi.ts";
import { etatsDePiece } from "../pieces/etats.ts";
import { issues, PHRASE_MAX } from "../pieces/examens.ts";
import { identifiant } from "./formes.ts";
import { documentsLisibles, envoisDePiece, personneDePiece, pieceDonnee } from "./pieces.ts";
import type { Route } from "./route.ts";

const deLExamen = { fonction: "examen", access: "agent" } as const;

/** What an agent does with the pieces of a person. */
export const examen = {
  ouvrirPiece: {
    ...deLExamen,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/pieces/{pieceId}/ouverture",
    resume: "Donne où lire une pièce vérifiée, pendant une minute ; la personne voit qui l’a ouverte, et pourquoi.",
    input: z.strictObject({ numeroUnique, pieceId: identifiant, raison: z.optional(raisonDeLire) }),
    output: documentsLisibles,
    status: 200,
    problems: ["champs-invalides", "piece-introuvable", "piece-pas-encore-lisible", "raison-a-dire"],
  },
  numeriserPiece: {
    ...deLExamen,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/pieces",
    resume: "Annonce une pièce que la personne a donnée au guichet, et donne où envoyer chaque fichier.",
    input: z.strictObject({
      numeroUnique,
      operationId: identifiant,
      code: z.string(),
      personne: personneDePiece,
      fichiers: fichiersAnnonces,
    }),
    output: envoisDePiece,
    status: 201,
    problems: [
      "champs-invalides",
      "demande-introuvable",
      "demande-arretee",
      "piece-non-demandee",
      "pieces-trop-lourdes",
      "pieces-trop-nombreuses",
    ],
  },
  reprendreNumerisation: {
    ...deLExamen,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/pieces/{pieceId}/envois",
    resume: "Donne de nouveau où envoyer les fichiers d’une pièce numérisée qui ne sont pas arrivés.",
    input: z.strictObject({ numeroUnique, pieceId: identifiant }),
    output: envoisDePiece,
    status: 200,
    problems: ["piece-introuvable"],
  },
  suivrePiece: {
    ...deLExamen,
    method: "GET",
    path: "/api/guichet/demandes/{numeroUnique}/pieces/{pieceId}",
    resume: "Dit où en est une pièce, sans rien montrer d’elle.",
    input: z.strictObject({ numeroUnique, pieceId: identifiant }),
    output: z.object({ etat: z.enum(etatsDePiece) }),
    status: 200,
    problems: ["piece-introuvable"],
  },
  examinerPiece: {
    ...deLExamen,
    method: "PUT",
    path: "/api/guichet/demandes/{numeroUnique}/pieces/{pieceId}/examen",
    resume: "Dit d’une pièce qu’elle est acceptée, ou pourquoi elle ne l’est pas ; la personne le lit.",
    input: z.strictObject({
      numeroUnique,
      pieceId: identifiant,
      operationId: identifiant,
      issue: z.enum(issues, "choix-inconnu"),
      /** What the person will read; that of the issue when absent. */
      phrase: z.optional(
        z
          .string("texte-vide")
          .check(z.trim(), z.minLength(1, "texte-vide"), z.maxLength(PHRASE_MAX, "texte-trop-long")),
      ),
      /** Changes what was said before. */
      corrige: z.optional(z.boolean()),
    }),
    output: pieceDonnee,
    status: 200,
    problems: [
      "champs-invalides",
      "piece-introuvable",
      "piece-pas-encore-lisible",
      "piece-remplacee",
      "piece-deja-examinee",
      "demande-introuvable",
      "demande-arretee",
    ],
  },
} as const satisfies Record<string, Route>;
