import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { proportions } from "./proportions.ts";
import { codeDe, type Tirage } from "./tirage.ts";

const ACTUELS = [
  "HLM",
  "LP",
  "RS",
  "RHVS",
  "RE",
  "SLHT",
  "SH",
  "CPE",
  "CP",
  "LTG",
  "FONC",
  "POCC",
  "CAMCAR",
  "HOT",
  "SD",
  "SQUAT",
] as const;
const AVEC_LOYER: readonly string[] = ["HLM", "LP", "RS", "RHVS", "RE", "SLHT", "FONC"];
const AVEC_SURFACE: readonly string[] = ["HLM", "LP", "RS", "RE", "SLHT", "CPE", "CP", "LTG", "FONC", "POCC"];

/** Rent that the household can pay, if tightly: a rent above the resources is a rare mistake, not a demonstration. */
const loyer = (hasard: Tirage, ressources: number): Reponses => ({
  loyerActuel: Math.min(hasard.entier(280, 900), Math.max(1, Math.floor(ressources * 0.6))),
  aideAuLogement: hasard.oui(45) ? 60 : 0,
});

const TYPES = ["T1", "T2", "T3", "T4", "T5", "T6P"] as const;

const description = (hasard: Tirage, personnes: number): Reponses => ({
  typeActuel: TYPES[Math.min(Math.max(0, personnes - hasard.entier(0, 1)), TYPES.length - 1)] ?? "T2",
  surfaceActuelle: 14 + personnes * hasard.entier(9, 18),
  occupants: personnes,
});

/** Where the household lives now. */
export function logement(hasard: Tirage, personnes: number, ressources: number): Reponses {
  const logementActuel = codeDe(ACTUELS, hasard.parmi(proportions.logementActuel)) ?? "LP";
  return {
    logementActuel,
    ...(logementActuel === "HLM" && { bailleurActuel: "Bailleur social de démonstration" }),
    ...(AVEC_SURFACE.includes(logementActuel) && description(hasard, personnes)),
    ...(AVEC_LOYER.includes(logementActuel) && loyer(hasard, ressources)),
    proprietaireAilleurs: hasard.oui(2),
  };
}
