import { montantsRanges } from "../../../../shared/formulaire/affichage.ts";
import type { Champ, Montants, Valeur } from "../../../../shared/formulaire/champ.ts";
import { ecrireMontant, type Lecture, lireMontant } from "../saisie/lectures.ts";

/** One amount being typed: its kind, empty until chosen, and what was typed. */
export type LigneDeMontant = { cle: string; code: string; saisie: string };

const estMontants = (valeur: Valeur | undefined): valeur is Montants =>
  typeof valeur === "object" && !Array.isArray(valeur);

export const lignesDe = (champ: Champ, valeur: Valeur | undefined): LigneDeMontant[] =>
  estMontants(valeur)
    ? montantsRanges(champ, valeur).map(([code, montant]) => ({ cle: code, code, saisie: ecrireMontant(montant) }))
    : [];

const estVierge = ({ code, saisie }: LigneDeMontant): boolean => code === "" && saisie.trim() === "";

const lireLigne = ({ saisie }: LigneDeMontant): number | undefined => {
  const lecture = lireMontant(saisie);
  return "valeur" in lecture && typeof lecture.valeur === "number" ? lecture.valeur : undefined;
};

/** The amounts that can be read, by kind. */
const lisibles = (lignes: readonly LigneDeMontant[]): Montants =>
  Object.fromEntries(
    lignes.flatMap((ligne) => {
      const montant = lireLigne(ligne);
      return ligne.code === "" || montant === undefined ? [] : [[ligne.code, montant]];
    }),
  );

export const total = (lignes: readonly LigneDeMontant[]): number =>
  lignes.reduce((somme, ligne) => somme + Math.round((lireLigne(ligne) ?? 0) * 100), 0) / 100;

/** True for a kind without a readable amount, or an amount without its kind. */
export const estFautive = (ligne: LigneDeMontant): boolean =>
  !estVierge(ligne) && (ligne.code === "" || lireLigne(ligne) === undefined);

/** Every line, or the first thing that is wrong with one, and what can be kept meanwhile. */
export function lireLignes(lignes: readonly LigneDeMontant[]): Lecture {
  const dites = lignes.filter((ligne) => !estVierge(ligne));
  const montants = lisibles(dites);
  const valeur = Object.keys(montants).length === 0 ? null : montants;
  if (dites.some((ligne) => lireLigne(ligne) === undefined)) return { faute: "montant-invalide", partie: valeur };
  if (dites.some(({ code }) => code === "")) return { faute: "choix-inconnu", partie: valeur };
  return { valeur };
}
