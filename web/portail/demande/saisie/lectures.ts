import { lireNir } from "../../../../shared/demande/nir.ts";
import { lireSiret } from "../../../../shared/demande/siret.ts";
import type { Champ, Valeur } from "../../../../shared/formulaire/champ.ts";
import type { FauteCode } from "../../../../shared/formulaire/fautes.ts";

/** What was typed, understood: an answer, nothing (`null`), or what cannot be read, with the part of it that can. */
export type Lecture = { valeur: Valeur | null } | { faute: FauteCode; partie?: Valeur | null };

const RIEN: Lecture = { valeur: null };

const sansEspaces = (saisie: string): string => saisie.replace(/\s/gu, "");

/**
 * « 1 234,56 € », « 1.234,56 », « 1234.56 euros »: euros, whatever the separators. A comma before three digits is one of
 * thousands for a language that writes it so, and could be a slip in the others.
 */
export function lectureDesMontants(formats: string): (saisie: string) => Lecture {
  const milliers = new Intl.NumberFormat(formats).format(1000).includes(",")
    ? /[.,](?=\d{3}(?:[.,]|$))/gu
    : /\.(?=\d{3}(?:\.|,|$))/gu;
  return (saisie) => {
    const dit = sansEspaces(saisie).replace(/(?:€|euros?)$/iu, "");
    if (dit === "") return RIEN;
    const nombre = dit.replace(milliers, "").replace(",", ".");
    return /^\d+(?:\.\d{1,2})?$/u.test(nombre) ? { valeur: Number(nombre) } : { faute: "montant-invalide" };
  };
}

export const lireMontant = lectureDesMontants("fr-FR");

export function lireEntier(saisie: string): Lecture {
  const dit = sansEspaces(saisie);
  if (dit === "") return RIEN;
  if (/^-?\d+$/u.test(dit)) return { valeur: Number(dit) };
  return { faute: /^\d+[.,]\d+$/u.test(dit) ? "nombre-entier-attendu" : "nombre-attendu" };
}

/** Text is kept as typed, its accents and spaces too. */
export const lireTexte = (saisie: string): Lecture => (saisie.trim() === "" ? RIEN : { valeur: saisie });

export type DateSaisie = { jour: string; mois: string; annee: string };

export const DATE_VIDE: DateSaisie = { jour: "", mois: "", annee: "" };

/** Three boxes of digits; only a date of the calendar is worth checking further. */
export function lireDate({ jour, mois, annee }: DateSaisie): Lecture {
  const parties = [annee, mois, jour].map((partie) => partie.trim());
  if (parties.every((partie) => partie === "")) return RIEN;
  const [a = "", m = "", j = ""] = parties;
  if (!/^\d{4}$/u.test(a) || !/^\d{1,2}$/u.test(m) || !/^\d{1,2}$/u.test(j)) return { faute: "date-inexistante" };
  return { valeur: `${a}-${m.padStart(2, "0")}-${j.padStart(2, "0")}` };
}

export function ecrireDate(valeur: Valeur | undefined): DateSaisie {
  const [annee = "", mois = "", jour = ""] = typeof valeur === "string" ? valeur.split("-") : [];
  return { jour: jour.replace(/^0/u, ""), mois: mois.replace(/^0/u, ""), annee };
}

/** Reader of a one-line box. */
export function lireLigne({ type }: Champ, saisie: string): Lecture {
  if (type === "montant") return lireMontant(saisie);
  if (type === "entier") return lireEntier(saisie);
  if (type === "code-postal") return lireTexte(sansEspaces(saisie));
  if (type === "siret" || type === "siren") return lireTexte(lireSiret(saisie));
  return lireTexte(type === "nir" ? lireNir(saisie) : saisie);
}

const GROUPES_DU_NIR = /^(.)(..)(..)(..)(...)(...)(..)$/u;
const GROUPES_DU_SIRET = /^(...)(...)(...)(\d{5})?$/u;

/** An amount as a language writes it, cents when there are some: it is read back as it was written. */
export function ecritureDesMontants(formats: string): (montant: number) => string {
  const entiers = new Intl.NumberFormat(formats, { maximumFractionDigits: 0 });
  const centimes = new Intl.NumberFormat(formats, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return (montant) => (Number.isInteger(montant) ? entiers : centimes).format(montant);
}

export const ecrireMontant = ecritureDesMontants("fr-FR");

/** An answer as its box shows it. */
export function ecrireLigne({ type }: Champ, valeur: Valeur | undefined): string {
  if (valeur === undefined) return "";
  if (type === "montant" && typeof valeur === "number") return ecrireMontant(valeur);
  if (type === "siret" || type === "siren") return String(valeur).replace(GROUPES_DU_SIRET, "$1 $2 $3 $4").trim();
  return type === "nir" ? String(valeur).replace(GROUPES_DU_NIR, "$1 $2 $3 $4 $5 $6 $7") : String(valeur);
}
