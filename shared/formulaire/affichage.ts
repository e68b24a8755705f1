import type { Champ, Valeur } from "./champ.ts";

const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const jourEnLettres = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeZone: "UTC" });

export const afficherJour = (jour: string): string => jourEnLettres.format(new Date(`${jour}T00:00:00Z`));
export const afficherEuros = (montant: number): string => euros.format(montant);

const libelle = (champ: Champ, code: string): string =>
  "modalites" in champ ? (champ.modalites.find((modalite) => modalite.code === code)?.libelle ?? code) : code;

/**
 * The answer in words, the same on the summary, in the PDF and at the counter; a list gives one line
 * per element. `nommerCommune` turns an INSEE code into a name.
 */
export function afficherReponse(champ: Champ, valeur: Valeur, nommerCommune: (code: string) => string): string[] {
  if (typeof valeur === "boolean") return [valeur ? "Oui" : "Non"];
  if (typeof valeur === "number") return [champ.type === "montant" ? afficherEuros(valeur) : String(valeur)];
  if (typeof valeur !== "string")
    return valeur.map((code) => (champ.type === "communes" ? nommerCommune(code) : libelle(champ, code)));
  if (champ.type === "date-passee") return [afficherJour(valeur)];
  return [champ.type === "commune" ? nommerCommune(valeur) : libelle(champ, valeur)];
}
