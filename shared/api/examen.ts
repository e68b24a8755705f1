import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonDeLire } from "../droits/raisons.ts";
import { identifiant } from "./formes.ts";
import { documentsLisibles } from "./pieces.ts";
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
} as const satisfies Record<string, Route>;
