import * as z from "zod/mini";

export const rolesDAgent = [
  "administrateur-national",
  "gestionnaire-territorial",
  "agent-enregistreur",
  "agent-instructeur",
] as const;
export type RoleDAgent = (typeof rolesDAgent)[number];

const roleDAgent = z.enum(rolesDAgent);

/** What a guichet may do to the demandes of its territory. */
export type ActeDAgent = "lire-messages" | "repondre" | "decider-reactivation" | "avertir" | "joindre";

const duGuichet: readonly RoleDAgent[] = ["gestionnaire-territorial", "agent-enregistreur", "agent-instructeur"];

const permis: Record<ActeDAgent, readonly RoleDAgent[]> = {
  "lire-messages": duGuichet,
  repondre: duGuichet,
  avertir: duGuichet,
  joindre: duGuichet,
  // the manager of the system in the territory, and no other (arrêté of 2015, § 6.1)
  "decider-reactivation": ["gestionnaire-territorial"],
};

/** Who works where, as the directory of agents says it. */
type Poste = { role: string; territoire: string };

/** May an agent of this post do this in this territory? Whoever may not is answered as if there were nothing. */
export function peutAuGuichet({ role, territoire }: Poste, acte: ActeDAgent, ou: { territoire: string }): boolean {
  const connu = roleDAgent.safeParse(role);
  return connu.success && permis[acte].includes(connu.data) && territoire === ou.territoire;
}
