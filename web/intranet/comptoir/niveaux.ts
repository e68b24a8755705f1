import { m } from "../../paraglide/messages.js";

/** How far two people look alike, in words. */
export const niveaux = {
  "presque-certain": { severity: "error", libelle: m.comptoir_presque_certain },
  probable: { severity: "warning", libelle: m.comptoir_probable },
  possible: { severity: "info", libelle: m.comptoir_possible },
} as const;
