import * as z from "zod/mini";
import type { Evenement } from "../../shared/demande/evenements.ts";

const types = ["demande-deposee"] as const satisfies readonly Evenement["type"][];

/** What a queue carries: which event, and nothing of the person; who needs more reads it where it stands. */
export const annonce = z.object({ numeroUnique: z.string(), version: z.int(), type: z.enum(types) });
export type Annonce = z.infer<typeof annonce>;
