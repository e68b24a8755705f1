import type { recherche as routes, Vue } from "../../shared/api/recherche.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import { Problem } from "../../shared/problems.ts";
import { estQuestionDeListe } from "../../shared/recherche/question.ts";
import type { AgentConnecte, PourConnaitre } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import type { VueGardee, VuesStore } from "../socle/stores/vues.ts";
import { agentQuiCherche } from "./lister.ts";

type Dependances = PourConnaitre & { vues: VuesStore };

const aQui = ({ agent, poste }: AgentConnecte) => ({ agent, guichet: poste.guichet });
const montrer = ({ agent: _agent, ...vue }: VueGardee): Vue => vue;

export const listerVues: Handler<typeof routes.listerVues, Dependances> = async (_, contexte) => {
  const gardees = await contexte.vues.lister(aQui(await agentQuiCherche(contexte)));
  return { vues: gardees.toSorted((a, b) => a.nom.localeCompare(b.nom, "fr")).map(montrer) };
};

/** The operation names the view: sent again, it is the same one. */
export const enregistrerVue: Handler<typeof routes.enregistrerVue, Dependances> = async (
  { operationId, nom, question, partagee },
  contexte,
) => {
  const agent = await agentQuiCherche(contexte);
  if (!estQuestionDeListe(question))
    throw new Problem("champs-invalides", { champs: [uneFaute("/question", "valeur-invalide")] });
  const gardee = { vueId: operationId, nom, question, partagee, par: agent.nom, agent: agent.agent };
  await contexte.vues.enregistrer(aQui(agent), gardee);
  return montrer(gardee);
};

export const effacerVue: Handler<typeof routes.effacerVue, Dependances> = async ({ vueId }, contexte) => {
  if (!(await contexte.vues.effacer(aQui(await agentQuiCherche(contexte)), vueId)))
    throw new Problem("vue-introuvable");
};
