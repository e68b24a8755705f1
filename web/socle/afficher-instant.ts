import { premierDuMois } from "../../shared/formulaire/affichage.ts";

const instants = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short", timeZone: "Europe/Paris" });

/** « 14 h 32 », in one piece; the languages that write hours otherwise keep their own. */
export const heureDite = (heure: string): string =>
  instants.resolvedOptions().locale.startsWith("fr") ? heure.replace(":", "\u00a0h\u00a0") : heure;

/** « 24 novembre 2026 à 14 h 32 » */
export const afficherInstant = (instant: string): string =>
  heureDite(premierDuMois(instants.format(new Date(instant))));
