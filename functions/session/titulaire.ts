import type { Identite } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";

export const compteDAgent = (sub: string): string => `agent:${sub}`;

/** Whose sessions these are (`compteId`), and the one that calls. */
export function titulaireDe(qui: Identite): { compteId: string; sessionId: string } {
  if (qui.role === "anonyme") throw new Problem("session-absente");
  return { compteId: qui.role === "agent" ? compteDAgent(qui.agent) : qui.compte, sessionId: qui.session };
}
