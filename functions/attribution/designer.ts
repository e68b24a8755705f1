import type { attribution as routes } from "../../shared/api/attribution.ts";
import { candidaturePour } from "../../shared/attribution/candidature.ts";
import { designeSurLeLogement, voitLeLogement } from "../../shared/attribution/droits.ts";
import { cleDeRang } from "../../shared/attribution/examiner.ts";
import { enBref, estDuPrefet } from "../../shared/attribution/logement.ts";
import { objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { ecriture } from "../socle/mouvoir.ts";
import { reessayer, siPassagere } from "../socle/reessayer.ts";
import { instruire, type PourJuger } from "./evaluer.ts";
import { juger } from "./juger.ts";
import { logementPour, type PourVoir, relire } from "./logement-vu.ts";
import type { PourEcrire } from "./pour-ecrire.ts";
import { refusSurUnLogement } from "./refus.ts";
import { ouEtQuand } from "./voeux.ts";

/** The demande stands for the home, on the two sides at once: neither half is ever read alone. */
export const designer: Handler<typeof routes.designer, PourVoir & PourEcrire & PourJuger> = async (
  entree,
  contexte,
) => {
  const { logementId, numeroUnique, operationId, auTitreDuDalo } = entree;
  const { attributions, demandes, aujourdhui, maintenant } = contexte;
  const ou = ouEtQuand(contexte, contexte);
  await reessayer(async () => {
    const { agent, lu } = await logementPour(logementId, voitLeLogement, contexte);
    const { logement } = lu;
    if (!designeSurLeLogement(agent.poste, logement, aujourdhui)) throw new Problem("acces-refuse");
    const dossier = await demandes.lireDossier(numeroUnique);
    if (!dossier || !peutAuGuichet(agent.poste, "lire-dossier", objetDe(dossier.demande), aujourdhui))
      throw new Problem("demande-introuvable");
    if (dossier.evenements.some((evenement) => evenement.operationId === operationId)) return true;
    const refus = refusSurUnLogement(logement);
    if (refus) throw new Problem(refus);
    if (candidaturePour(dossier.demande, logementId)) throw new Problem("candidature-deja-presentee");
    const { guichet } = agent.poste;
    // only the prefect designates for a right that is opposable
    const dalo = auTitreDuDalo && agent.poste.role === "etat" && estDuPrefet(logement);
    const fait = {
      type: "candidature-presentee",
      donnees: { logement: enBref(logement), auTitreDuDalo: dalo },
    } as const;
    const acteur = { role: "agent", agent: agent.agent, guichet } as const;
    const mouvement = ecriture(
      dossier,
      { fait },
      { numeroUnique, operationId, acteur, canal: "guichet", guichet },
      maintenant,
    );
    const candidature = {
      numeroUnique,
      etat: "presentee",
      auTitreDuDalo: dalo,
      presenteePar: guichet,
      presenteeLe: aujourdhui,
      cle: cleDeRang(juger(dossier.demande, await instruire(dossier.demande, contexte), logement.commune, ou)),
    } as const;
    const avec = [attributions.condition(logement), attributions.ecritureDeCandidature(logementId, candidature)];
    const issue = await contexte.ecrireEnsemble([mouvement], avec).catch(siPassagere);
    return issue === "ecrit" ? true : undefined;
  }, contexte.patienter);
  return relire(logementId, contexte);
};
