import { randomUUID } from "node:crypto";
import type { franceconnect as routes } from "../../shared/api/franceconnect.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { type Patienter, reessayer } from "../socle/reessayer.ts";
import { Reponse } from "../socle/reponse.ts";
import { preferencesDe } from "../socle/stores/comptes.ts";
import { indexDeRevue } from "../socle/stores/comptes-a-revoir.ts";
import type { FranceConnectStore } from "../socle/stores/franceconnect.ts";
import { billetEfface, lireBillet } from "./billet.ts";
import { sessionDeFranceConnect } from "./identite-de-franceconnect.ts";
import { montrerSession } from "./nouvelle-session.ts";

type Dependances = { allers: Pick<FranceConnectStore, "lireAttente" | "creerCompte">; patienter: Patienter };

/** The account has no contact yet: none is written to before the person proves one by a code. */
export const creerCompteParFranceConnect: Handler<typeof routes.creerCompteParFranceConnect, Dependances> = async (
  { langue },
  contexte,
) => {
  const { allers, maintenant, aujourdhui } = contexte;
  const billet = lireBillet(contexte);
  return reessayer(async () => {
    const attente = await allers.lireAttente(billet, maintenant);
    if (!attente) throw new Problem("franceconnect-expire");
    const { session, cookie } = sessionDeFranceConnect({ compteId: randomUUID(), jeton: attente.jeton }, contexte);
    const creeLe = maintenant.toISOString();
    const compte = { creeLe, franceconnect: attente.liaison, ...preferencesDe({ langue }) };
    const issue = await allers.creerCompte(billet, { compte, aRevoir: indexDeRevue(aujourdhui), session }, maintenant);
    if (issue === "attente-passee") throw new Problem("franceconnect-expire");
    if (issue === "identite-liee") throw new Problem("identite-deja-liee");
    return issue === "ecrit" ? new Reponse(montrerSession(session), { cookies: [cookie, billetEfface] }) : undefined;
  }, contexte.patienter);
};
