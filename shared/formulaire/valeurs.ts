import * as z from "zod/mini";
import type { Valeur } from "./champ.ts";
import type { Dites } from "./personnes.ts";

const simple = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.readonly(z.array(z.string())),
  z.readonly(z.record(z.string(), z.number())),
]);

const personne = z.readonly(z.intersection(z.object({ id: z.string() }), z.record(z.string(), simple)));

/** One answer, whatever its field. */
export const valeur: z.ZodMiniType<Valeur, Valeur> = z.union([z.readonly(z.array(personne)), simple]);

/** Answers by name of field, whatever the version of the form; the rules judge them, not this shape. */
export const dites: z.ZodMiniType<Dites, Dites> = z.record(z.string(), valeur);
