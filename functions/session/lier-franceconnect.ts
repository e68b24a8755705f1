import type { franceconnect as routes } from "../../shared/api/franceconnect.ts";
import { compteDe } from "../../shared/droits/identite.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { type Patienter, reessayer } from "../socle/reessayer.ts";
import { Reponse } from "../socle/reponse.ts";
import type { FranceConnectStore } from "../socle/stores/franceconnect.ts";
import { billetEfface, lireBillet } from "./billet.ts";

type Dependances = { allers: Pick<FranceConnectStore, "lireAttente" | "lier">; patienter: Patienter };

/** Two proofs at once: the session says whose account it is, the ticket whose identity. */
export const lierFranceConnect: Handler<typeof routes.lierFranceConnect, Dependances> = async (_, contexte) => {
  const { allers, maintenant } = contexte;
  const billet = lireBillet(contexte);
  const compteId = compteDe(contexte.qui);
  return reessayer(async () => {
    const attente = await allers.lireAttente(billet, maintenant);
    if (!attente) throw new Problem("franceconnect-expire");
    const issue = await allers.lier(billet, compteId, attente.liaison, maintenant);
    if (issue === "attente-passee") throw new Problem("franceconnect-expire");
    if (issue === "identite-liee") throw new Problem("identite-deja-liee");
    if (issue === "compte-lie") throw new Problem("compte-deja-lie");
    return issue === "ecrit"
      ? new Reponse({ franceconnectDepuis: attente.liaison.lieLe }, { cookies: [billetEfface] })
      : undefined;
  }, contexte.patienter);
};
