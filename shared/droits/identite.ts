import * as z from "zod/mini";
import type { Acces } from "../api/route.ts";
import { Problem, type ProblemCode } from "../problems.ts";

const texte = z.string().check(z.minLength(1));

/** Who calls, as the authorizer found it from the session's cookie. `session` is its public identifier. */
export const identite = z.discriminatedUnion("role", [
  z.object({ role: z.literal("anonyme") }),
  z.object({
    role: z.literal("demandeur"),
    compte: texte,
    session: texte,
    /** What holds the mandates of the organisation that this account is of now, and the name of the person there. */
    structure: z.exactOptional(texte),
    membre: z.exactOptional(texte),
  }),
  z.object({ role: z.literal("agent"), agent: texte, session: texte }),
]);
export type Identite = z.infer<typeof identite>;

const roles: Record<Acces, readonly Identite["role"][]> = {
  public: ["anonyme", "demandeur", "agent"],
  demandeur: ["demandeur"],
  agent: ["agent"],
  connecte: ["demandeur", "agent"],
};

/** Why this identity may not call a route of this access; undefined when it may. */
export function refusDAcces(acces: Acces, { role }: Identite): ProblemCode | undefined {
  if (roles[acces].includes(role)) return undefined;
  return role === "anonyme" ? "session-absente" : "acces-refuse";
}

/** Account of the signed-in citizen; throws `session-absente` for anyone else. */
export function compteDe(qui: Identite): string {
  if (qui.role !== "demandeur") throw new Problem("session-absente");
  return qui.compte;
}

/** All that holds the mandates by which this citizen may help: their account, then their organisation. */
export function detenteursDe(qui: Identite): string[] {
  if (qui.role !== "demandeur") return [];
  return qui.structure === undefined ? [qui.compte] : [qui.compte, qui.structure];
}
