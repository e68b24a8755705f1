import { randomUUID } from "node:crypto";
import { PAR_LE_PAPIER, type session as routes } from "../../shared/api/session.ts";
import { compteDuPapier } from "../../shared/demande/code-sur-papier.ts";
import { Problem } from "../../shared/problems.ts";
import type { Empreinte } from "../socle/empreinte.ts";
import type { Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import { reseauDe } from "../socle/reseau.ts";
import { preferencesDe } from "../socle/stores/comptes.ts";
import { indexDeRevue } from "../socle/stores/comptes-a-revoir.ts";
import type { ConnexionsStore } from "../socle/stores/connexions.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { LimitesStore } from "../socle/stores/limites.ts";
import { limites as frequences } from "./limites.ts";
import { montrerSession, nouvelleSession } from "./nouvelle-session.ts";

type Dependances = {
  empreinte: Empreinte;
  limites: LimitesStore;
  demandes: Pick<DemandesStore, "estRattachable">;
  connexions: Pick<ConnexionsStore, "ouvrirSansContact">;
};

/**
 * Who has neither e-mail nor telephone comes in with what a counter handed over. The space is empty: the same code then
 * leads the demande to it, and serves no more.
 */
export const ouvrirSessionParPapier: Handler<typeof routes.ouvrirSessionParPapier, Dependances> = async (
  { numeroUnique, code, langue },
  contexte,
) => {
  const { empreinte, limites, demandes, connexions, maintenant, aujourdhui, reseau } = contexte;
  const origine = await empreinte("reseau", reseauDe(reseau));
  await limites.compter(`essais:${origine}`, frequences.essaisParReseau, maintenant);
  if (!(await demandes.estRattachable(numeroUnique, code))) throw new Problem("rattachement-introuvable");
  const titulaire = { role: "demandeur", contact: PAR_LE_PAPIER, compteId: compteDuPapier(randomUUID()) } as const;
  const { session, cookie } = nouvelleSession(titulaire, contexte);
  const nouveau = { creeLe: maintenant.toISOString(), ...preferencesDe({ langue }) };
  await connexions.ouvrirSansContact({ session, nouveau, aRevoir: indexDeRevue(aujourdhui) });
  return new Reponse(montrerSession(session), { cookies: [cookie] });
};
