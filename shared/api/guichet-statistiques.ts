import * as z from "zod/mini";
import { chiffresDeLaNuit } from "../statistiques/nuit.ts";
import type { Route } from "./route.ts";

/** Figures that are not published: exact, of one's own territory, counted each night. */
export const guichetStatistiques = {
  lireChiffresDeLaNuit: {
    method: "GET",
    path: "/api/guichet/statistiques/nuit",
    fonction: "intranet",
    access: "agent",
    resume:
      "Les demandes en cours du territoire, comptées la nuit dernière ; un poste de quelques communes a les leurs.",
    input: z.strictObject({}),
    // nothing before the first night
    output: z.object({ nuit: z.exactOptional(chiffresDeLaNuit) }),
    status: 200,
    problems: ["acces-refuse"],
  },
} as const satisfies Record<string, Route>;
