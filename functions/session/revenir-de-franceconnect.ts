import type { franceconnect as routes } from "../../shared/api/franceconnect.ts";
import type { Sortie } from "../../shared/api/route.ts";
import { Problem } from "../../shared/problems.ts";
import type { FranceConnect, Retour } from "../socle/franceconnect.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { Reponse } from "../socle/reponse.ts";
import type { Aller, Attente, FranceConnectStore } from "../socle/stores/franceconnect.ts";
import type { SessionsStore } from "../socle/stores/sessions.ts";
import { billetEfface, lireBillet, nouveauBillet } from "./billet.ts";
import { type PourLier, reconnaitre, sessionDeFranceConnect } from "./identite-de-franceconnect.ts";
import { type PourLaLangue, prendreLaLangue } from "./langue-du-compte.ts";
import { montrerSession } from "./nouvelle-session.ts";
import { organismeDe, type PourDireLOrganisme } from "./organisme-de-la-session.ts";

type Route = typeof routes.revenirDeFranceConnect;
type Dependances = PourLier &
  PourDireLOrganisme &
  PourLaLangue & {
    franceConnect: Pick<FranceConnect, "revenir">;
    allers: Pick<FranceConnectStore, "prendreAller" | "garderAttente" | "lireParPivot">;
    sessions: Pick<SessionsStore, "enregistrer">;
  };
type Contexte = Dependances & Appel;

/** The departure that this answers: of this browser, in time, once. */
async function allerDe(retour: Retour, contexte: Contexte): Promise<Aller> {
  const aller = await contexte.allers.prendreAller(lireBillet(contexte), contexte.maintenant);
  if (!aller || retour.state === undefined || retour.state !== aller.state) throw new Problem("franceconnect-expire");
  return aller;
}

async function ouvrir(
  compteId: string,
  { jeton }: Attente,
  { langue }: Aller,
  contexte: Contexte,
): Promise<Reponse<Sortie<Route>>> {
  await prendreLaLangue(compteId, langue, contexte);
  const titulaire = { compteId, jeton, ...(await organismeDe(compteId, contexte)) };
  const { session, cookie } = sessionDeFranceConnect(titulaire, contexte);
  await contexte.sessions.enregistrer(session);
  return new Reponse({ etape: "ouverte", session: montrerSession(session) }, { cookies: [cookie, billetEfface] });
}

/** Kept under another ticket until the person says which account it opens. */
async function faireAttendre(attente: Attente, { but }: Aller, contexte: Contexte): Promise<Reponse<Sortie<Route>>> {
  const { billet, cookie, expireLe } = nouveauBillet(contexte);
  await contexte.allers.garderAttente(billet, attente, expireLe);
  return new Reponse({ etape: but === "lien" ? "a-lier" : "a-choisir" }, { cookies: [cookie] });
}

/** By the whole identity, never by an address: two persons may share one, and one person changes it. */
export const revenirDeFranceConnect: Handler<Route, Dependances> = async (retour, contexte) => {
  const aller = await allerDe(retour, contexte);
  const attente = await reconnaitre(await contexte.franceConnect.revenir(aller, retour), contexte);
  const compteId = await contexte.allers.lireParPivot(attente.liaison.pivot);
  return compteId !== undefined && aller.but === "connexion"
    ? ouvrir(compteId, attente, aller, contexte)
    : faireAttendre(attente, aller, contexte);
};
