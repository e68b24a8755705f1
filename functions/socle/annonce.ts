import * as z from "zod/mini";
import { typesDEvenement } from "../../shared/demande/transitions.ts";

/** What a queue carries: which event, and nothing of the person; who needs more reads it where it stands. */
export const annonce = z.object({ numeroUnique: z.string(), version: z.int(), type: z.enum(typesDEvenement) });
export type Annonce = z.infer<typeof annonce>;
