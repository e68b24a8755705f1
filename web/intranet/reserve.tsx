import type { ReactNode } from "react";
import { type AgentLu, guichet } from "../../shared/api/guichet.ts";
import { Charge } from "../socle/charge.tsx";
import { call } from "../socle/client.ts";
import { ReserveAuxAgents } from "./messages/page-d-agent.tsx";

const lireLAgent = () => call(guichet.lireAgent, {});

/** A page that shows nothing of its own before it knows which agent is there. */
export const PourUnAgent = ({ titre, children }: { titre: string; children: (agent: AgentLu) => ReactNode }) => (
  <Charge charger={lireLAgent} entree={undefined} sansSession={<ReserveAuxAgents titre={titre} />}>
    {children}
  </Charge>
);
