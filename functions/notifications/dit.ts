import { francais, type Langue } from "../../shared/langues.ts";
import { type Redacteur, redaction as redacteurEnFrancais } from "./redaction.ts";

/** What is written, by who words it in a language, and what is written in French. */
export const dit = <R>(redite: (redacteur: Redacteur, langue: Langue) => R) => ({
  redite,
  redaction: redite(redacteurEnFrancais, francais),
});
