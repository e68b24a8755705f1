import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { logementsActuels } from "../../../shared/referentiel/nomenclatures.ts";
import type { Profil } from "./profil.ts";
import { personnesDuProfil } from "./profil-composition.ts";
import type { Tirage } from "./tirage.ts";

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

/** Where the household lives now; a mobile home is said beside the box that comes nearest (F47). */
export function logement(hasard: Tirage, profil: Profil): Reponses {
  const personnes = personnesDuProfil(profil);
  const mobile = profil.logement === "HABM";
  const logementActuel = mobile
    ? "CAMCAR"
    : (logementsActuels.find(({ code }) => code === profil.logement)?.code ?? "LP");
  return {
    logementActuel,
    ...(mobile && { autresSituations: ["habitat-mobile"] }),
    ...(logementActuel === "HLM" && { bailleurActuel: "Bailleur social de démonstration" }),
    ...(AVEC_SURFACE.includes(logementActuel) && description(hasard, personnes)),
    ...(AVEC_LOYER.includes(logementActuel) && loyer(hasard, profil.revenu)),
    proprietaireAilleurs: hasard.oui(2),
  };
}
