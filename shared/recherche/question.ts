import * as z from "zod/mini";
import { colonnesConnues } from "./colonnes.ts";
import { filtres } from "./filtres.ts";

const question = z.strictObject({
  lieu: z.optional(z.string().check(z.regex(/^[0-9AB]{5,9}$/u))),
  ...filtres,
  colonnes: z.optional(
    z.string().check(z.refine((dites) => dites.split(",").every((une) => colonnesConnues.includes(une)))),
  ),
});

/** Is this what may stand after the `?` of a list: a place, codes, days, columns, and nothing of a person? */
export const estQuestionDeListe = (texte: string): boolean =>
  question.safeParse(Object.fromEntries(new URLSearchParams(texte))).success;
