import type { Unite } from "../../../../shared/statistiques/catalogue/tableau.ts";
import { m } from "../../../paraglide/messages.js";
import type { Ligne } from "./question.ts";

/** Why there is no number: secret, without object, missing, or not told at this level. Zero is a number. */
export type Absence = "C" | "Z" | "M" | "absente";

export type Valeur = { nombre: number } | { absence: Absence };

export function valeurDe(ligne: Ligne | undefined): Valeur {
  if (!ligne) return { absence: "absente" };
  if (typeof ligne.valeur === "number") return { nombre: ligne.valeur };
  return { absence: ligne.statut === "Z" ? "Z" : ligne.statut === "C" ? "C" : "M" };
}

const entiers = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 0 });
const dixiemes = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const parUnite: Readonly<Record<Unite, (nombre: number) => string>> = {
  demandes: entiers.format,
  communes: entiers.format,
  decisions: entiers.format,
  cellules: entiers.format,
  "%": (nombre) => m.stat_pour_cent({ nombre: dixiemes.format(nombre) }),
  mois: (nombre) => m.stat_mois({ nombre: dixiemes.format(nombre) }),
  ratio: dixiemes.format,
};

export const direNombre = (nombre: number, unite: Unite): string => parUnite[unite](nombre);

export const symboles: Readonly<Record<Absence, string>> = { C: "c", Z: "z", M: "nd", absente: "–" };

export const raisons: Readonly<Record<Absence, () => string>> = {
  C: m.stat_secret,
  Z: m.stat_sans_objet,
  M: m.stat_manquante,
  absente: m.stat_non_publiee,
};

/** In a cell: the number, or the letter that says why there is none. */
export const direValeur = (valeur: Valeur, unite: Unite): string =>
  "nombre" in valeur ? direNombre(valeur.nombre, unite) : symboles[valeur.absence];

/** The line of this measure, all demandes together. */
export const ligneDe = (lignes: readonly Ligne[], mesure: string, mutation = "ENS"): Ligne | undefined =>
  lignes.find((ligne) => ligne.mesure === mesure && ligne.mutation === mutation);
