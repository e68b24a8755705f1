import { useEffect, useState } from "react";
import { type AgentLu, guichet } from "../../../shared/api/guichet.ts";
import { Attente } from "../../socle/attente.tsx";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import { ConnexionDAgent } from "../connexion/connexion-d-agent.tsx";
import { Agent } from "./agent.tsx";

const personne = (erreur: unknown): null => {
  if (erreur instanceof Echec) return null;
  throw erreur;
};

/** The agent signed in, or the way in. */
export function GuichetPage() {
  const [agent, poser] = useState<AgentLu | null>();
  const lire = () => call(guichet.lireAgent, {}).catch(personne).then(poser);
  useEffect(() => void call(guichet.lireAgent, {}).catch(personne).then(poser), []);
  if (agent === undefined) return <Attente />;
  return (
    <div className="fr-container sne-contenu">
      {agent ? <Agent agent={agent} change={poser} sorti={() => poser(null)} /> : <ConnexionDAgent ouverte={lire} />}
    </div>
  );
}
