import type { session } from "../../shared/api/session.ts";
import type { Handler } from "../socle/http.ts";
import { compterEssaiDAgent, type PourUnAgent } from "./acces-d-agent.ts";

type Route = typeof session.ouvrirSessionAgent;

export const ouvrirSessionAgent: Handler<Route, PourUnAgent> = async ({ courriel, motDePasse }, contexte) => {
  await compterEssaiDAgent(courriel, contexte);
  return contexte.annuaire.verifierMotDePasse(courriel, motDePasse);
};
