import * as z from "zod/mini";
import { preuvesDeLettre } from "../envois/preuves-ecrites.ts";
import type { Route } from "./route.ts";

export const guichet = {
  lireAgent: {
    method: "GET",
    path: "/api/guichet/moi",
    fonction: "intranet",
    access: "agent",
    resume: "L’agent connecté : son nom, son rôle, son territoire, son guichet.",
    input: z.strictObject({}),
    output: z.object({
      nom: z.string(),
      courriel: z.string(),
      role: z.string(),
      territoire: z.string(),
      guichet: z.string(),
    }),
    status: 200,
    problems: [],
  },
  prouverLettre: {
    method: "POST",
    path: "/api/guichet/lettres/preuve",
    fonction: "intranet",
    access: "agent",
    resume: "Consigne ce que la poste dit d’une lettre de son territoire : postée, reçue, ou revenue.",
    input: z.strictObject({
      lettre: z.string().check(z.maxLength(60)),
      preuve: z.enum(preuvesDeLettre),
      le: z.iso.date(),
    }),
    output: z.object({ etat: z.enum(["en-route", "non-remis", "delivre", "poste", "recu"]) }),
    status: 200,
    problems: ["lettre-introuvable", "preuve-incoherente"],
  },
} as const satisfies Record<string, Route>;
