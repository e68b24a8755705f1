import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";

/** A demande as lists and hits show it, read on the demande itself a moment ago. */
export const ligneDeListe = z.object({
  numeroUnique,
  nom: z.string(),
  neeLe: z.string(),
  ancienneteDepuisLe: z.iso.date(),
  etat: z.enum(["active", "radiee"]),
  radieeLe: z.exactOptional(z.iso.date()),
  identite: z.enum(["a_verifier", "verifiee"]),
  communes: z.array(z.object({ code: z.string(), nom: z.string() })),
  types: z.array(z.string()),
  plafond: z.string(),
  situation: z.string(),
  personnes: z.int(),
  priorite: z.exactOptional(z.enum(["dalo", "prioritaire"])),
  guichet: z.string(),
});
export type LigneDeListe = z.infer<typeof ligneDeListe>;
