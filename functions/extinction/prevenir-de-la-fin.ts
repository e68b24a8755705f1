import { estAPrevenir } from "../../shared/acces/compte.ts";
import { jourAParis } from "../../shared/demande/delais.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import { afficherJour } from "../../shared/formulaire/affichage.ts";
import { envoyerLettre, type PourEcrire, versLeGuichet } from "../socle/courriel-d-agent.ts";
import type { Agent, AgentsStore } from "../socle/stores/agents.ts";

type Dependances = PourEcrire & { agents: Pick<AgentsStore, "parcourir" | "noterFinAnnoncee"> };

/** Does this post certify who holds that one? The head its agents, the gestionnaire its heads, the nation the gestionnaires. */
function certifie(celui: Poste, tenu: Poste): boolean {
  if (tenu.role === "gestionnaire-territorial") return celui.role === "administrateur-national";
  if (tenu.role === "responsable")
    return celui.role === "gestionnaire-territorial" && celui.territoire === tenu.territoire;
  return celui.role === "responsable" && celui.guichet === tenu.guichet;
}

/** Who may renew the certification of this agent, each once, and never themselves. */
const certificateursDe = ({ postes, courriel }: Agent, tous: readonly Agent[]): string[] =>
  tous
    .filter((autre) => autre.courriel !== courriel)
    .filter((autre) => autre.postes.some((celui) => postes.some((tenu) => certifie(celui, tenu))))
    .map((autre) => autre.courriel);

const direALAgent = (a: string, jour: string, pour: PourEcrire) =>
  envoyerLettre(pour, a, {
    objet: "Votre certification se termine bientôt",
    titre: `Votre certification se termine le ${afficherJour(jour)}`,
    paragraphes: [
      "Passé ce jour, votre compte n’ouvre plus rien.",
      "Qui vous a nommé la renouvelle pour un an, en une pression, depuis la page de l’équipe.",
    ],
    lien: versLeGuichet(pour),
  });

const direAQuiCertifie = (a: string, nom: string, jour: string, pour: PourEcrire) =>
  envoyerLettre(pour, a, {
    objet: "Un compte que vous avez nommé est à certifier",
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
    for (const a of certificateursDe(agent, tous)) await direAQuiCertifie(a, nom, certifieJusquAu, dependances);
    // after the mails: a night that dies here writes once more rather than never
    await agents.noterFinAnnoncee(agent.agent, certifieJusquAu);
    annoncees += 1;
  }
  return annoncees;
}
