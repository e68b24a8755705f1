import type { session } from "../../shared/api/session.ts";
import type { Handler } from "../socle/http.ts";
import { compterEssaiDAgent, ouvrirAccesDAgent, type PourUnAgent } from "./acces-d-agent.ts";

export const repondreAuDefi: Handler<typeof session.repondreAuDefi, PourUnAgent> = async (entree, contexte) => {
  const { annuaire } = contexte;
  const { courriel, defi } = entree;
  await compterEssaiDAgent(courriel, contexte);
  switch (entree.etape) {
    case "nouveau-mot-de-passe":
      return annuaire.changerMotDePasse(defi, entree.motDePasse);
    case "enrolement":
      return ouvrirAccesDAgent(await annuaire.terminerEnrolement(defi, entree.code), courriel, contexte);
    case "code":
      return ouvrirAccesDAgent(await annuaire.verifierCode(defi, entree.code), courriel, contexte);
  }
};
