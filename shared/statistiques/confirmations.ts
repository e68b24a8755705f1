import type { NomDeColonne } from "./fait.ts";

type Confirmation = { variable: NomDeColonne; confirmee: NomDeColonne; libelle: string };

/** What is declared and what an instruction found of it, side by side in the facts. */
export const confirmations = [
  { variable: "taille_menage", confirmee: "taille_menage_confirmee", libelle: "Taille du ménage" },
  { variable: "composition_familiale", confirmee: "composition_familiale_confirmee", libelle: "Composition familiale" },
  {
    variable: "situation_professionnelle",
    confirmee: "situation_professionnelle_confirmee",
    libelle: "Situation professionnelle",
  },
  { variable: "revenu_mensuel", confirmee: "revenu_mensuel_confirme", libelle: "Revenus mensuels" },
  { variable: "plafond", confirmee: "plafond_confirme", libelle: "Position face aux plafonds" },
  { variable: "logement_actuel", confirmee: "logement_actuel_confirme", libelle: "Logement actuel" },
] as const satisfies readonly Confirmation[];

/** Column of what an instruction says of a variable: `OUI` as declared, `NON` corrected, `NR` not looked at. */
export const colonneDeConfirmation = (variable: (typeof confirmations)[number]["variable"]): string =>
  `declaration_juste_${variable}`;
