import { avecCePoste, dansUnAn } from "../../shared/acces/compte.ts";
import type { Poste } from "../../shared/droits/agent.ts";
import type { ComptesDAgent } from "../socle/comptes-d-agent.ts";
import type { PourEcrire } from "../socle/courriel-d-agent.ts";
import type { Agent, AgentsStore, Changement } from "../socle/stores/agents.ts";
import { inviter } from "./messages.ts";

export type PourNommer = PourEcrire & { agents: AgentsStore; comptes: ComptesDAgent };

type Nomme = { nom: string; courriel: string; poste: Poste };

function nomme(avant: Agent | undefined, { nom, courriel, poste }: Nomme, aujourdhui: string): Agent {
  return {
    derniereConnexionLe: aujourdhui,
    ...avant,
    nom: avant?.nom ?? nom,
    courriel,
    certifieJusquAu: dansUnAn(aujourdhui),
    postes: avecCePoste(avant?.postes ?? [], poste),
  };
}

/** What becomes of the account of someone who is named: created when there was none, certified, habilitated. */
export async function preparer(qui: Nomme, { agents, comptes }: PourNommer, aujourdhui: string): Promise<Changement> {
  const sub = await comptes.ouvrir(qui.courriel);
  const avant = await agents.lire(sub);
  return { sub, avant, apres: nomme(avant, qui, aujourdhui) };
}

/** Told once the habilitation is written. */
export async function prevenir({ courriel, poste }: Nomme, contexte: PourNommer): Promise<void> {
  const motDePasse = await contexte.comptes.motDePasseProvisoire(courriel);
  const { role, guichet, habiliteJusquAu: jusquAu } = poste;
  await inviter(courriel, { role, guichet, jusquAu, motDePasse }, contexte);
}
