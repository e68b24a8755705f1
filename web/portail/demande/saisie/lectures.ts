import { lireNir } from "../../../../shared/demande/nir.ts";
import { lireSiret } from "../../../../shared/demande/siret.ts";
import type { Champ, Valeur } from "../../../../shared/formulaire/champ.ts";
import type { FauteCode } from "../../../../shared/formulaire/fautes.ts";

/** What was typed, understood: an answer, nothing (`null`), or what cannot be read, with the part of it that can. */
export type Lecture = { valeur: Valeur | null } | { faute: FauteCode; partie?: Valeur | null };

const RIEN: Lecture = { valeur: null };

const sansEspaces = (saisie: string): string => saisie.replace(/\s/gu, "");

/** « 1 234,56 € », « 1.234,56 », « 1234.56 euros »: euros, whatever the separators. */
export function lireMontant(saisie: string): Lecture {
  const dit = sansEspaces(saisie).replace(/(?:€|euros?)$/iu, "");
  if (dit === "") return RIEN;
  const francais = dit.replace(/\.(?=\d{3}(?:\.|,|$))/gu, "").replace(",", ".");
  return /^\d+(?:\.\d{1,2})?$/u.test(francais) ? { valeur: Number(francais) } : { faute: "montant-invalide" };
}

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

const montants = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2 });
const GROUPES_DU_NIR = /^(.)(..)(..)(..)(...)(...)(..)$/u;
const GROUPES_DU_SIRET = /^(...)(...)(...)(\d{5})?$/u;

export const ecrireMontant = (montant: number): string =>
  Number.isInteger(montant) ? montants.format(montant).replace(",00", "") : montants.format(montant);

/** An answer as its box shows it. */
export function ecrireLigne({ type }: Champ, valeur: Valeur | undefined): string {
  if (valeur === undefined) return "";
  if (type === "montant" && typeof valeur === "number") return ecrireMontant(valeur);
  if (type === "siret" || type === "siren") return String(valeur).replace(GROUPES_DU_SIRET, "$1 $2 $3 $4").trim();
  return type === "nir" ? String(valeur).replace(GROUPES_DU_NIR, "$1 $2 $3 $4 $5 $6 $7") : String(valeur);
}
