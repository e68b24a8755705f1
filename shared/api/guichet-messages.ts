import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { raisonDeLire } from "../droits/raisons.ts";
import { message, texteDeMessage } from "./espace.ts";
import { identifiant, instant } from "./formes.ts";
import type { Route } from "./route.ts";

const duGuichet = { fonction: "intranet", access: "agent" } as const;

/** What a guichet answers to the people of its territory. */
export const guichetMessages = {
  listerAttentes: {
    ...duGuichet,
    method: "GET",
    path: "/api/guichet/messages",
    resume: "Les personnes du territoire qui attendent une réponse, la plus longue attente d’abord.",
    input: z.strictObject({}),
    output: z.object({ attentes: z.array(z.object({ numeroUnique, guichet: z.string(), depuisLe: instant })) }),
    status: 200,
    problems: ["acces-refuse"],
  },
  lireConversation: {
    ...duGuichet,
    method: "GET",
    path: "/api/guichet/demandes/{numeroUnique}/messages",
    resume:
      "Les messages échangés avec une personne du territoire, qui voit cette lecture ; hors de son travail en cours l’agent dit d’abord pourquoi.",
    input: z.strictObject({ numeroUnique, raison: z.optional(raisonDeLire) }),
    output: z.object({ messages: z.array(message) }),
    status: 200,
    problems: ["champs-invalides", "demande-introuvable", "raison-a-dire"],
  },
  repondre: {
    ...duGuichet,
    method: "POST",
    path: "/api/guichet/demandes/{numeroUnique}/messages",
    resume: "Répond à la personne ; la même opération envoyée deux fois est un seul message.",
    input: z.strictObject({ numeroUnique, operationId: identifiant, texte: texteDeMessage }),
    output: message,
    status: 201,
    problems: ["champs-invalides", "demande-introuvable"],
  },
} as const satisfies Record<string, Route>;
