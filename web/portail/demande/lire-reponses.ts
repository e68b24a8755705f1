import * as z from "zod/mini";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";

const desReponses = z.custom<Reponses>((lu) => typeof lu === "object" && lu !== null);

/** Answers as they travel, read as those of the form; their values were judged when they were saved. */
export const lireReponses = (reponses: Record<string, unknown>): Reponses => z.parse(desReponses, reponses);
