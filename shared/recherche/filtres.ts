import * as z from "zod/mini";
import { modalites } from "../statistiques/modalites.ts";
import type { Entree } from "./entree.ts";

type Codes = readonly { code: string }[];

const valeursDe = (dit: string): string[] => dit.split(",");

/** Several codes as they stand in an address: `T2,T3`. */
const parmi = (connus: Codes) =>
  z.optional(
    z
      .string("choix-inconnu")
      .check(z.refine((dit) => valeursDe(dit).every((code) => connus.some((un) => un.code === code)), "choix-inconnu")),
  );

const jour = z.optional(z.iso.date("date-inexistante"));

export const etatsFiltres = [
  { code: "active", libelle: "Active" },
  { code: "radiee", libelle: "Radiée" },
] as const;

export const identitesFiltrees = [
  { code: "a_verifier", libelle: "À vérifier" },
  { code: "verifiee", libelle: "Vérifiée" },
] as const;

export const prioritesFiltrees = [
  { code: "dalo", libelle: "DALO" },
  { code: "prioritaire", libelle: "Public prioritaire" },
  { code: "aucune", libelle: "Aucune" },
] as const;

/** Lists of codes that narrow a list, in the words of the page. */
export const listesDeFiltres = {
  type: modalites.type_logement.filter(({ code }) => code !== "NR"),
  plafond: modalites.plafond,
  situation: modalites.logement_actuel,
  priorite: prioritesFiltrees,
  etat: etatsFiltres,
  identite: identitesFiltrees,
} as const satisfies Record<string, Codes>;

/** What narrows a list: one value of each at least, all of them together. */
export const filtres = {
  type: parmi(listesDeFiltres.type),
  plafond: parmi(listesDeFiltres.plafond),
  situation: parmi(listesDeFiltres.situation),
  priorite: parmi(listesDeFiltres.priorite),
  etat: parmi(listesDeFiltres.etat),
  identite: parmi(listesDeFiltres.identite),
  /** Seniority from this day on, and to that one. */
  depuis: jour,
  jusque: jour,
} as const;

const filtresLus = z.object(filtres);
export type Filtres = z.infer<typeof filtresLus>;

const contient = (voulus: string | undefined, ...dits: readonly string[]): boolean =>
  voulus === undefined || dits.some((dit) => valeursDe(voulus).includes(dit));

/** Does a list narrowed so keep this demande? */
export const retient = (
  { type, plafond, situation, priorite, etat, identite, depuis = "", jusque = "9" }: Filtres,
  entree: Entree,
): boolean =>
  contient(type, ...entree.types) &&
  contient(plafond, entree.plafond) &&
  contient(situation, entree.situation) &&
  contient(priorite, entree.priorite ?? "aucune") &&
  contient(etat, entree.etat) &&
  contient(identite, entree.identite) &&
  depuis <= entree.ancienneteDepuisLe &&
  entree.ancienneteDepuisLe <= jusque;

/** Months of filing that a list may hold something of, the oldest first. */
export const moisRetenus = ({ depuis = "", jusque = "9" }: Filtres, mois: readonly string[]): string[] =>
  mois.filter((un) => depuis.slice(0, 7) <= un && un <= jusque.slice(0, 7)).toSorted();
