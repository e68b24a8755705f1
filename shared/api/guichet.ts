import * as z from "zod/mini";
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
} as const satisfies Record<string, Route>;
