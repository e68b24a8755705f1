import type { Dites } from "../../../shared/formulaire/personnes.ts";

const enTextes = (valeur: unknown): string[] => {
  if (typeof valeur === "string") return [valeur];
  return Array.isArray(valeur) ? valeur.filter((element) => typeof element === "string") : [];
};

/** Codes of the communes that these answers name. */
export const communesDites = ({ communes, adresseCommune, courrierCommune, communeTravail }: Dites): string[] =>
  [communes, adresseCommune, courrierCommune, communeTravail].flatMap(enTextes);
