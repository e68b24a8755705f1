import * as z from "zod/mini";
import { estMobile, lireMobile } from "../contact/mobile.ts";
import { dites } from "../formulaire/valeurs.ts";
import { langues } from "../langues.ts";

/** Shapes that several routes share. */
export const identifiant = z.string("identifiant-invalide").check(z.regex(/^[\w-]{8,64}$/u, "identifiant-invalide"));
export const version = z.int("nombre-entier-attendu").check(z.minimum(1, "nombre-trop-petit"));
export const jour = z.iso.date();
export const instant = z.iso.datetime();

/** A mailbox that signs in; no provider tells two of them apart by case, and phones capitalise the first letter. */
export const adresse = z
  .string("courriel-invalide")
  .check(z.trim(), z.toLowerCase(), z.maxLength(254, "courriel-invalide"), z.email("courriel-invalide"));

const mobile = z.string("mobile-invalide").check(z.overwrite(lireMobile), z.refine(estMobile, "mobile-invalide"));

/** One of the languages of the site: that of the page, for what is written to the person. */
export const langue = z.enum(
  langues.map(({ code }) => code),
  "choix-inconnu",
);

/** Answers as they are shown, by name of field. */
export const reponsesLues = dites;

/** Where the 6-digit code is sent: one of the two, in the one form that names the account. */
export const contact = z.union(
  [z.strictObject({ courriel: adresse }), z.strictObject({ mobile })],
  "joignable-nulle-part",
);
export type Contact = z.infer<typeof contact>;

export const code6 = z.string("code-invalide").check(
  z.overwrite((saisie) => saisie.replace(/\s/gu, "")),
  z.regex(/^\d{6}$/u, "code-invalide"),
);

/** As one calls a person, or oneself. */
export const nomDePersonne = z
  .string("texte-vide")
  .check(
    z.trim(),
    z.minLength(2, "texte-vide"),
    z.maxLength(80, "texte-trop-long"),
    z.regex(/\p{L}/u, "nom-sans-lettre"),
  );

/** Of twelve signs, as it was copied by hand: case, spaces and dashes forgiven. */
export const codeSurPapier = z.string("code-d-invitation-invalide").check(
  z.overwrite((saisie) => saisie.replace(/[\s-]/gu, "").toUpperCase()),
  z.regex(/^[2-9A-HJ-NP-Z]{12}$/u, "code-d-invitation-invalide"),
);
