import * as z from "zod/mini";
import { estUnJour } from "../demande/delais.ts";
import { fauteDuNir } from "../demande/nir.ts";
import { estSiren, estSiret } from "../demande/siret.ts";
import type { Champ, Modalite } from "./champ.ts";
import type { FauteCode } from "./fautes.ts";

const refus = (code: FauteCode): FauteCode => code;

// control characters other than line breaks and tabs: nothing can show or print them
const ILLISIBLE = /[\p{Cc}--[\t\n\r]]/v;

export const texteLisible = (max: number) =>
  z.string(refus("valeur-invalide")).check(
    z.refine((texte) => texte.trim() !== "", refus("texte-vide")),
    z.refine((texte) => [...texte].length <= max, refus("texte-trop-long")),
    z.refine((texte) => !ILLISIBLE.test(texte) && texte.isWellFormed(), refus("texte-illisible")),
  );

const uneModalite = (modalites: readonly Modalite[]) =>
  z.enum(
    modalites.map(({ code }) => code),
    refus("choix-inconnu"),
  );

const sontDes = (modalites: readonly Modalite[], codes: readonly string[]): boolean =>
  codes.every((code) => modalites.some((modalite) => modalite.code === code));

const sansDouble = (valeurs: readonly unknown[]): boolean => new Set(valeurs).size === valeurs.length;

const liste = (element: z.ZodMiniType<string>, max: number) =>
  z
    .array(element, refus("valeur-invalide"))
    .check(
      z.minLength(1, refus("liste-vide")),
      z.maxLength(max, refus("choix-trop-nombreux")),
      z.refine(sansDouble, refus("choix-en-double")),
    );

const nombre = (min: number, max: number) =>
  z
    .number(refus("nombre-attendu"))
    .check(z.minimum(min, refus("nombre-trop-petit")), z.maximum(max, refus("nombre-trop-grand")));

const codeInsee = z
  .string(refus("valeur-invalide"))
  .check(z.regex(/^(?:\d{2}|2[AB])\d{3}$/u, refus("commune-inconnue")));

export const codePostal = z.string(refus("valeur-invalide")).check(z.regex(/^\d{5}$/u, refus("code-postal-invalide")));

const identifiantBan = z.string(refus("valeur-invalide")).check(z.regex(/^[\w-]{5,64}$/u, refus("valeur-invalide")));

/** E.164, or a French number as typed with spaces, dots or hyphens. */
const TELEPHONE = /^(?:\+[1-9]\d{6,14}|0[1-9]\d{8})$/u;
export const lireTelephone = (saisie: string): string => saisie.replace(/[\s.\-()]/gu, "");

export const telephone = z
  .string(refus("valeur-invalide"))
  .check(z.refine((saisie) => TELEPHONE.test(lireTelephone(saisie)), refus("telephone-invalide")));

export const courriel = z
  .string(refus("valeur-invalide"))
  .check(z.maxLength(254, refus("courriel-invalide")), z.email(refus("courriel-invalide")));

const unJour = z.string(refus("valeur-invalide")).check(z.refine(estUnJour, refus("date-inexistante")));

const nir = z.string(refus("valeur-invalide")).check(
  z.superRefine((saisie, contexte) => {
    const faute = fauteDuNir(saisie);
    if (faute) contexte.addIssue({ code: "custom", message: faute, input: saisie });
  }),
);

const euros = (max: number) =>
  nombre(0, max).check(z.refine((somme) => /^\d+(?:\.\d{1,2})?$/u.test(String(somme)), refus("montant-invalide")));

const chiffres = (estJuste: (saisie: string) => boolean, faute: FauteCode) =>
  z.string(refus("valeur-invalide")).check(z.refine(estJuste, refus(faute)));

/** A person of a list; their answers are judged one by one (`validite.ts`), so that every fault has its place. */
const personne = z.looseObject(
  { id: z.string(refus("identifiant-invalide")).check(z.regex(/^[\w-]{1,64}$/u, refus("identifiant-invalide"))) },
  refus("valeur-invalide"),
);

const idsDifferents = (personnes: readonly { id: string }[]): boolean => sansDouble(personnes.map(({ id }) => id));

/** Shape of the answer of a field; each refusal's message is a code of `fautes`. */
export function schemaDuChamp(champ: Champ): z.ZodMiniType {
  switch (champ.type) {
    case "choix":
      return uneModalite(champ.modalites);
    case "choix-multiple":
      return liste(uneModalite(champ.modalites), champ.modalites.length);
    case "liste-ordonnee":
      return liste(uneModalite(champ.modalites), champ.max);
    case "texte": {
      const texte = texteLisible(champ.max);
      return champ.genre === "nom"
        ? texte.check(z.refine((nom) => /\p{L}/u.test(nom), refus("nom-sans-lettre")))
        : texte;
    }
    case "booleen":
      return z.boolean(refus("choix-inconnu"));
    case "date-passee":
      return unJour;
    case "entier":
      return nombre(champ.min, champ.max).check(z.refine(Number.isInteger, refus("nombre-entier-attendu")));
    case "montant":
      return euros(champ.max);
    case "montants":
      return z
        .record(z.string(), euros(champ.max), refus("valeur-invalide"))
        .check(z.refine((sommes) => sontDes(champ.modalites, Object.keys(sommes)), refus("choix-inconnu")));
    case "date-a-venir":
      return unJour;
    case "siret":
      return chiffres(estSiret, "siret-invalide");
    case "siren":
      return chiffres(estSiren, "siren-invalide");
    case "confirmations":
      return liste(texteLisible(120), champ.max);
    case "personnes":
      return z
        .array(personne, refus("valeur-invalide"))
        .check(z.maxLength(champ.max, refus("choix-trop-nombreux")), z.refine(idsDifferents, refus("choix-en-double")));
    case "nir":
      return nir;
    case "telephone":
      return telephone;
    case "courriel":
      return courriel;
    case "adresse":
      return texteLisible(champ.max);
    case "code-postal":
      return codePostal;
    case "adresse-ban":
      return z.tuple([identifiantBan, texteLisible(120), codePostal, codeInsee]);
    case "commune":
      return codeInsee;
    case "communes":
      return liste(codeInsee, champ.max);
  }
}
