import type { Champ, Montants, Valeur } from "./champ.ts";

const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const jourEnLettres = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

const enFrancais = jourEnLettres.resolvedOptions().locale.startsWith("fr");

/** « 1er décembre 2026 » : the first of a month as French writes it, which `Intl` leaves a plain 1. */
export const premierDuMois = (dit: string): string => (enFrancais ? dit.replace(/^1(?= )/u, "$&er") : dit);

/** « 24 novembre 2026 » */
export const afficherJour = (jour: string): string =>
  premierDuMois(jourEnLettres.format(new Date(`${jour}T00:00:00Z`)));
export const afficherEuros = (montant: number): string => euros.format(montant);

const libelle = (champ: Champ, code: string): string =>
  "modalites" in champ ? (champ.modalites.find((modalite) => modalite.code === code)?.libelle ?? code) : code;

/** Amounts in the order of the form: a store keeps none. */
export function montantsRanges(champ: Champ, montants: Montants): [code: string, somme: number][] {
  const rangs = "modalites" in champ ? champ.modalites.map(({ code }) => code) : [];
  return Object.entries(montants).toSorted(([un], [autre]) => rangs.indexOf(un) - rangs.indexOf(autre));
}

const afficherMontants = (champ: Champ, montants: Montants): string[] =>
  montantsRanges(champ, montants).map(([code, somme]) => `${libelle(champ, code)} : ${afficherEuros(somme)}`);

const estMontants = (valeur: Valeur): valeur is Montants => typeof valeur === "object" && !Array.isArray(valeur);

const estListeDeCodes = (valeur: readonly unknown[]): valeur is readonly string[] =>
  valeur.every((element) => typeof element === "string");

/**
 * The answer in words, the same on the summary, in the PDF and at the counter; a list gives one line
 * per element; a list of people and confirmations say nothing here: each person has pages of their own, and
 * a confirmation restates other answers (`plausibilite.ts`). `nommerCommune` turns an
 * INSEE code into a name.
 */
export function afficherReponse(champ: Champ, valeur: Valeur, nommerCommune: (code: string) => string): string[] {
  if (typeof valeur === "boolean") return [valeur ? "Oui" : "Non"];
  if (typeof valeur === "number") return [champ.type === "montant" ? afficherEuros(valeur) : String(valeur)];
  if (typeof valeur === "string") return [afficherTexte(champ, valeur, nommerCommune)];
  if (estMontants(valeur)) return afficherMontants(champ, valeur);
  if (!estListeDeCodes(valeur) || champ.type === "confirmations") return [];
  if (champ.type === "adresse-ban") return ["Adresse vérifiée dans la Base adresse nationale"];
  return valeur.map((code) => (champ.type === "communes" ? nommerCommune(code) : libelle(champ, code)));
}

function afficherTexte(champ: Champ, valeur: string, nommerCommune: (code: string) => string): string {
  if (champ.type === "date-passee" || champ.type === "date-a-venir") return afficherJour(valeur);
  return champ.type === "commune" ? nommerCommune(valeur) : libelle(champ, valeur);
}
