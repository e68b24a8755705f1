import { createHash } from "node:crypto";
import type { commission as routes, SeanceLue } from "../../shared/api/commission.ts";
import { gereLeLogement } from "../../shared/attribution/droits.ts";
import { decrireLogement } from "../../shared/attribution/logement.ts";
import { ajouterJours } from "../../shared/demande/delais.ts";
import { type Poste, peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import type { Seance } from "../socle/stores/attributions.ts";
import { logementPour, montrerLogement, type PourVoir, relire } from "./logement-vu.ts";
import { refusSurUnLogement } from "./refus.ts";

export async function posteDeBailleur(contexte: PourVoir & Appel): Promise<{ agent: string; poste: Poste }> {
  const connecte = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(connecte.poste, "gerer-logement", contexte.aujourdhui)) throw new Problem("acces-refuse");
  return connecte;
}

/** Homes on the agenda, with how many candidates each has. */
export async function montrerSeances(
  seances: readonly Seance[],
  bailleur: string,
  contexte: PourVoir,
): Promise<SeanceLue[]> {
  const logements = await contexte.attributions.lister({ index: "parBailleur", cle: bailleur });
  return Promise.all(
    seances.map(async (seance) => {
      const inscrits = logements.filter((logement) => logement.seance?.seanceId === seance.seanceId);
      const lus = await Promise.all(inscrits.map(({ logementId }) => contexte.attributions.lireTout(logementId)));
      return {
        ...seance,
        logements: lus.flatMap((lu) =>
          lu
            ? [
                {
                  logementId: lu.logement.logementId,
                  description: decrireLogement(lu.logement),
                  nomDeLaCommune: montrerLogement(lu.logement, contexte.communes()).nomDeLaCommune,
                  candidats: lu.candidatures.filter(({ etat }) => etat === "presentee").length,
                  decide: lu.logement.etat !== "ouvert",
                },
              ]
            : [],
        ),
      };
    }),
  );
}

export const ouvrirSeance: Handler<typeof routes.ouvrirSeance, PourVoir> = async (entree, contexte) => {
  const { operationId, le, lieu } = entree;
  const { agent, poste } = await posteDeBailleur(contexte);
  const id = createHash("sha256").update(`${agent}:${operationId}`).digest("hex").slice(0, 16);
  const seance = { seanceId: `${le}_${id}`, le, lieu };
  await contexte.attributions.ouvrirSeance(poste.guichet, seance);
  return { ...seance, logements: [] };
};

/** Days during which a sitting that is over stays in the list. */
const JOURS_PASSES = 60;

export const listerSeances: Handler<typeof routes.listerSeances, PourVoir> = async (_, contexte) => {
  const { poste } = await posteDeBailleur(contexte);
  const depuis = ajouterJours(contexte.aujourdhui, -JOURS_PASSES);
  const seances = await contexte.attributions.listerSeances(poste.guichet, depuis);
  return { seances: await montrerSeances(seances, poste.guichet, contexte) };
};

export const inscrireALaSeance: Handler<typeof routes.inscrireALaSeance, PourVoir> = async (
  { logementId, seanceId },
  contexte,
) => {
  const { agent, lu } = await logementPour(logementId, gereLeLogement, contexte);
  const seance = await contexte.attributions.lireSeance(agent.poste.guichet, seanceId);
  if (!seance) throw new Problem("seance-introuvable");
  if (lu.logement.seance?.seanceId !== seanceId) {
    const refus = refusSurUnLogement(lu.logement);
    if (refus) throw new Problem(refus);
    if (!(await contexte.attributions.changer(lu.logement, { seance: { seanceId, le: seance.le } })))
      throw new Problem("logement-change");
  }
  return relire(logementId, contexte);
};
