import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonDeLire } from "../droits/raisons.ts";
import { issues, PHRASE_MAX } from "../pieces/examens.ts";
import { identifiant } from "./formes.ts";
import { documentsLisibles, pieceDonnee } from "./pieces.ts";
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
