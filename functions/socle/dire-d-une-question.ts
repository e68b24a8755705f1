import { direDUneQuestion } from "../../shared/api/fautes-de-question.ts";
import { Problem } from "../../shared/problems.ts";

/** A refusal as a program is told of it: it asked a question, and filled no form. */
export function enQuestion(erreur: unknown): unknown {
  if (!(erreur instanceof Problem)) return erreur;
  const { code, champs, extensions, reessayerDansSecondes } = erreur;
  if (code === "champs-invalides")
    return new Problem("question-invalide", { champs: champs.map(direDUneQuestion), extensions });
  return code === "trop-d-essais"
    ? new Problem("trop-de-questions", {
        extensions,
        ...(reessayerDansSecondes !== undefined && { reessayerDansSecondes }),
      })
    : erreur;
}
