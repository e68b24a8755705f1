import type { guichet } from "../../shared/api/guichet.ts";
import { etatDEnvoi } from "../../shared/envois/preuve.ts";
import { lireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { prouverLettre as consigner } from "../socle/prouver-lettre.ts";
import type { AgentsStore } from "../socle/stores/agents.ts";
import type { EnvoisStore } from "../socle/stores/envois.ts";
import type { LettresStore } from "../socle/stores/lettres.ts";

export type PourProuverALaMain = { agents: AgentsStore; lettres: LettresStore; envois: EnvoisStore };

/** Same answer for a letter of another territory as for none. */
async function laLettre(dite: string, territoire: string, { lettres }: PourProuverALaMain) {
  const reference = lireReferenceDeLettre(dite);
  const lettre = reference && (await lettres.lire(reference));
  if (lettre?.territoire !== territoire) throw new Problem("lettre-introuvable");
  return lettre;
}

export const prouverLettre: Handler<typeof guichet.prouverLettre, PourProuverALaMain> = async (
  { lettre: dite, preuve, le },
  { qui, aujourdhui, ...dependances },
) => {
  const agent = qui.role === "agent" ? await dependances.agents.lire(qui.agent) : undefined;
  if (!agent) throw new Problem("session-absente");
  const { numeroUnique, version } = await laLettre(dite, agent.territoire, dependances);
  if (le > aujourdhui) throw new Problem("preuve-incoherente");
  const issue = await consigner({ numeroUnique, version, preuve, le }, dependances);
  if (issue !== "consignee")
    throw new Problem(issue === "lettre-inconnue" ? "lettre-introuvable" : "preuve-incoherente");
  const envois = await dependances.envois.lister(numeroUnique);
  const envoi = envois.find((connu) => connu.version === version && connu.canal === "courrier");
  return { etat: etatDEnvoi(envoi ?? { faits: [] }).etat };
};
