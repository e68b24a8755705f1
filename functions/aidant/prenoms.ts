import type { PorteurLu } from "./porteurs.ts";

/** What a helper calls the person; nothing more of who they are is said in a list. */
export const prenomsDe = ({ reponses: { prenoms } }: PorteurLu): { prenoms?: string } =>
  typeof prenoms === "string" ? { prenoms } : {};
