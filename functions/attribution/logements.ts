import { createHash } from "node:crypto";
import type { attribution as routes } from "../../shared/api/attribution.ts";
import { contingentDuPoste, gereLeLogement, voitLeLogement } from "../../shared/attribution/droits.ts";
import type { Logement } from "../../shared/attribution/logement.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { communeVoulue } from "../../shared/referentiel/territoires.ts";
import { agentConnecte } from "../socle/agent-connecte.ts";
import type { Handler } from "../socle/http.ts";
import { clore, type PourClore } from "./clore.ts";
import { logementPour, montrerLogement, type PourVoir, relire } from "./logement-vu.ts";

/** The same operation of an agent is the same home. */
const identifier = (agent: string, operationId: string): string =>
  createHash("sha256").update(`${agent}:${operationId}`).digest("hex").slice(0, 32);

export const saisirLogement: Handler<typeof routes.saisirLogement, PourVoir> = async (entree, contexte) => {
  const { operationId, guichetReservataire, rpls, ...saisi } = entree;
  const { agent, poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "gerer-logement", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const commune = communeVoulue(contexte.communes(), saisi.commune);
  if (commune?.territoire !== poste.territoire) throw new Problem("commune-introuvable");
  const logement: Logement = {
    ...saisi,
    commune: commune.code,
    ...(guichetReservataire !== undefined && { guichetReservataire }),
    ...(rpls !== undefined && { rpls }),
    logementId: identifier(agent, operationId),
    version: 1,
    etat: "ouvert",
    bailleur: poste.guichet,
    territoire: poste.territoire,
    saisiLe: contexte.maintenant.toISOString(),
  };
  await contexte.attributions.creer(logement);
  return relire(logement.logementId, contexte);
};

export const listerLogements: Handler<typeof routes.listerLogements, PourVoir> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  const { attributions, aujourdhui } = contexte;
  const peutSaisir = peutDansSonTerritoire(poste, "gerer-logement", aujourdhui);
  if (!peutDansSonTerritoire(poste, "voir-logement", aujourdhui)) throw new Problem("acces-refuse");
  const [siens, reserves] = await Promise.all([
    peutSaisir ? attributions.lister({ index: "parBailleur", cle: poste.guichet }) : [],
    attributions.lister({ index: "parContingent", cle: contingentDuPoste(poste) }),
  ]);
  const vus = [...siens, ...reserves].filter((logement) => voitLeLogement(poste, logement, aujourdhui));
  const tous = new Map(vus.map((logement) => [logement.logementId, logement]));
  return {
    logements: [...tous.values()].map((logement) => montrerLogement(logement, contexte.communes())),
    peutSaisir,
  };
};

export const lireLogement: Handler<typeof routes.lireLogement, PourVoir> = ({ logementId }, contexte) =>
  relire(logementId, contexte);

/** What was begun is done to the end: called again on a home already withdrawn, it closes what is left. */
export const retirerLogement: Handler<typeof routes.retirerLogement, PourClore & PourVoir> = async (
  { logementId },
  contexte,
) => {
  const { lu } = await logementPour(logementId, gereLeLogement, contexte);
  const { logement, candidatures } = lu;
  if (logement.etat === "loue") throw new Problem("logement-deja-loue");
  if (logement.etat !== "retire" && !(await contexte.attributions.changer(logement, { etat: "retire" })))
    throw new Problem("logement-change");
  for (const candidature of candidatures) await clore(logementId, candidature, "logement-retire", contexte);
  return relire(logementId, contexte);
};
