import type { Acteur, Evenement } from "../../shared/demande/evenements.ts";
import { type Conflit, conflitsDe } from "../../shared/dossier/conflits.ts";
import type { Valeur } from "../../shared/formulaire/champ.ts";
import { Problem } from "../../shared/problems.ts";
import { nommerLAgent } from "./agent-nomme.ts";
import type { AgentsStore } from "./stores/agents.ts";
import type { DossierLu } from "./stores/demandes.ts";

type Dependances = { agents: Pick<AgentsStore, "lire"> };

function nommer(role: Acteur["role"], agent = "Un agent"): string {
  if (role === "demandeur") return "La personne";
  return role === "aidant" ? "Un aidant de la personne" : nommerLAgent(agent);
}

async function montrer({ acteur, ...conflit }: Conflit, { agents }: Dependances) {
  const agent = acteur.role === "agent" ? await agents.lire(acteur.agent) : undefined;
  return { ...conflit, par: nommer(acteur.role, agent?.nom) };
}

const versionDe = (evenements: readonly Evenement[]): number => evenements.at(-1)?.version ?? 1;

/** What someone changed meanwhile, to something else than what is wanted, is given back to choose field by field. */
export async function refuserLesConflits(
  { evenements }: Pick<DossierLu, "evenements">,
  lue: number,
  voulues: Readonly<Record<string, Valeur | null>>,
  dependances: Dependances,
): Promise<void> {
  const conflits = conflitsDe(evenements, lue, voulues);
  if (conflits.length === 0) return;
  throw new Problem("dossier-change-entre-temps", {
    extensions: {
      version: versionDe(evenements),
      conflits: await Promise.all(conflits.map((conflit) => montrer(conflit, dependances))),
    },
  });
}
