import * as z from "zod/mini";
import { valeur } from "../../../shared/formulaire/valeurs.ts";
import { Echec } from "../../socle/echec.ts";

const conflits = z.object({
  version: z.int(),
  conflits: z.array(
    z.object({
      champ: z.string(),
      leur: z.nullable(valeur),
      mienne: z.nullable(valeur),
      le: z.string(),
      par: z.string(),
    }),
  ),
});
export type Conflits = z.infer<typeof conflits>;

/** What someone else changed meanwhile, when that is why a save was refused. */
export const lireConflits = (erreur: unknown): Conflits | undefined =>
  erreur instanceof Echec && erreur.probleme?.code === "dossier-change-entre-temps"
    ? z.safeParse(conflits, erreur.probleme).data
    : undefined;
