import * as z from "zod/mini";
import { courriel, telephone } from "../formulaire/schema.ts";

/** Shapes that several routes share. */
export const identifiant = z.string("identifiant-invalide").check(z.regex(/^[\w-]{8,64}$/u, "identifiant-invalide"));
export const version = z.int("nombre-entier-attendu").check(z.minimum(1, "nombre-trop-petit"));
export const jour = z.iso.date();
export const instant = z.iso.datetime();

/** Where the 6-digit code is sent: one of the two. */
export const contact = z.union([z.strictObject({ courriel }), z.strictObject({ mobile: telephone })]);
export type Contact = z.infer<typeof contact>;

export const code6 = z.string("code-invalide").check(z.regex(/^\d{6}$/u, "code-invalide"));
