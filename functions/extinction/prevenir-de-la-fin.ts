import { estAPrevenir } from "../../shared/acces/compte.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { envoyerLettre, type PourEcrire, versLeGuichet } from "../socle/courriel-d-agent.ts";
import type { Agent, AgentsStore } from "../socle/stores/agents.ts";

type Dependances = PourEcrire & { agents: Pick<AgentsStore, "parcourir" | "noterFinAnnoncee"> };

/** Heads of the guichets where this agent works: they certify. */
const responsablesDe = ({ postes, courriel }: Agent, tous: readonly Agent[]): string[] => {
  const guichets = new Set(postes.map(({ guichet }) => guichet));
  return tous
    .filter((autre) => autre.postes.some(({ role, guichet }) => role === "responsable" && guichets.has(guichet)))
    .flatMap((autre) => (autre.courriel === courriel ? [] : [autre.courriel]));
};

const direALAgent = (a: string, jour: string, pour: PourEcrire) =>
  envoyerLettre(pour, a, {
    objet: "Votre certification se termine bientôt",
    titre: `Votre certification se termine le ${afficherJour(jour)}`,
    paragraphes: [
      "Passé ce jour, votre compte n’ouvre plus rien.",
      "Le responsable de votre organisme la renouvelle pour un an, en une pression, depuis la page de l’équipe.",
    ],
    lien: versLeGuichet(pour),
  });

const direAuResponsable = (a: string, nom: string, jour: string, pour: PourEcrire) =>
  envoyerLettre(pour, a, {
    objet: "Un agent de votre équipe est à certifier",
    titre: `La certification de ${nom} se termine le ${afficherJour(jour)}`,
    paragraphes: [
      "Passé ce jour, son compte n’ouvre plus rien.",
      "S’il travaille toujours avec vous, certifiez-le pour un an depuis la page de l’équipe. S’il est parti, retirez-le.",
    ],
    lien: versLeGuichet(pour),
  });

/** Once for each end of a certification, a month before, to the agent and to who certifies; gives how many ends. */
export async function prevenirDeLaFin(dependances: Dependances, maintenant: Date): Promise<number> {
  const { agents } = dependances;
  const tous: (Agent & { agent: string })[] = [];
  for await (const lu of agents.parcourir()) tous.push(lu);
  let annoncees = 0;
  for (const agent of tous) {
    const { certifieJusquAu, courriel, nom } = agent;
    if (certifieJusquAu === undefined || !estAPrevenir(agent, jourAParis(maintenant))) continue;
    await direALAgent(courriel, certifieJusquAu, dependances);
    for (const a of responsablesDe(agent, tous)) await direAuResponsable(a, nom, certifieJusquAu, dependances);
    // after the mails: a night that dies here writes once more rather than never
    await agents.noterFinAnnoncee(agent.agent, certifieJusquAu);
    annoncees += 1;
  }
  return annoncees;
}
