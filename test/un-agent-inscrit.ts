import { cleDAgent } from "../functions/socle/stores/agents.ts";
import type { Poste } from "../shared/droits/agent.ts";

/** Certified and habilitated long after every story. */
const LONGTEMPS = "2099-12-31";

/** The post of a gestionnaire of Rhône: who may do the most there. */
export const unPoste = (poste: Partial<Poste> = {}): Poste => ({
  guichet: "G6901",
  role: "gestionnaire-territorial",
  territoire: "069",
  sensible: true,
  habiliteJusquAu: LONGTEMPS,
  ...poste,
});

/** Item of an agent with one post. */
export const unAgentInscrit = (
  sub: string,
  { courriel, nom = "Camille Martin" }: { courriel: string; nom?: string },
  poste: Partial<Poste> = {},
) => ({ ...cleDAgent(sub), courriel, nom, certifieJusquAu: LONGTEMPS, postes: [unPoste(poste)] });
