import { parametresDuChemin, type Route } from "../../shared/api/route.ts";
import type { Entree } from "../un-envoi.ts";

/** Well written, and nobody's. */
export const absents: Readonly<Record<string, string>> = {
  brouillonId: "0".repeat(32),
  numeroUnique: "0691126999999GDPUB",
  sessionId: "0".repeat(64),
  reference: "0".repeat(32),
  mandatId: "0".repeat(32),
  structureId: "0".repeat(32),
  membreId: "0".repeat(32),
  pieceId: "0".repeat(32),
  logementId: "0".repeat(32),
  vueId: "0".repeat(32),
  noteId: "0".repeat(32),
  confirmationId: "0".repeat(32),
  grille: "aucune-grille",
  accesId: "0".repeat(32),
  un: "0691126999998GDPUB",
  autre: "0691126999999GDPUB",
  agentId: "0".repeat(32),
  guichet: "G9999",
};

/** The same request, about things that are not there. */
export const absent = ({ path }: Route, entree: Entree): Entree => ({
  ...entree,
  ...Object.fromEntries(parametresDuChemin(path).map((nom) => [nom, absents[nom]])),
});
