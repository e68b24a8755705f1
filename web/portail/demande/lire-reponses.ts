import type { Reponses } from "../../../shared/formulaire/formulaires.ts";

// their values were judged when they were saved
const sontDesReponses = (lues: unknown): lues is Reponses => typeof lues === "object" && lues !== null;

/** Answers as they travel, read as those of the form. */
export function lireReponses(reponses: Record<string, unknown>): Reponses {
  if (sontDesReponses(reponses)) return reponses;
  throw new TypeError("answers are an object");
}
