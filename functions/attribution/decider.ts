import type { commission as routes } from "../../shared/api/commission.ts";
import type { Entree } from "../../shared/api/route.ts";
import type { CandidatureDuLogement, Decision } from "../../shared/attribution/candidature.ts";
import {
  CANDIDATS_AU_MOINS,
  estOfferteDAbord,
  exceptionVraie,
  fautesDesDecisions,
} from "../../shared/attribution/commission.ts";
import { gereLeLogement } from "../../shared/attribution/droits.ts";
import { cleDeRang } from "../../shared/attribution/examiner.ts";
import type { Logement } from "../../shared/attribution/logement.ts";
import { etatDApres } from "../../shared/demande/candidatures.ts";
import { type Faute, Problem } from "../../shared/problems.ts";
import type { AgentConnecte } from "../socle/agent-connecte.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { ecriture } from "../socle/mouvoir.ts";
import { reessayer, siPassagere } from "../socle/reessayer.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import { exigerLeQuorum } from "./composition.ts";
import { logementPour, type PourVoir, relire } from "./logement-vu.ts";
import type { PourEcrire } from "./pour-ecrire.ts";
import { refusSurUnLogement } from "./refus.ts";
import { classerPour, type PourClasser } from "./voeux.ts";

type Decisions = Entree<typeof routes.decider>;
type Contexte = PourVoir & PourEcrire & PourClasser & Appel;

const faute = (pointeur: string, code: string, message: string): Faute => ({ pointeur, code, message });

/** Each demande that is presented has its decision, and nobody else has one. */
function fautesDeListe({ decisions }: Decisions, presentees: readonly CandidatureDuLogement[]): Faute[] {
  const decides = new Set(decisions.map(({ numeroUnique }) => numeroUnique));
  const oubliees = presentees.filter(({ numeroUnique }) => !decides.has(numeroUnique));
  const inconnues = decisions.flatMap(({ numeroUnique }, rang) =>
    presentees.some((presentee) => presentee.numeroUnique === numeroUnique)
      ? []
      : [faute(`/decisions/${rang}/numeroUnique`, "candidature-inconnue", "Cette demande n’est pas candidate.")],
  );
  return [
    ...oubliees.map(({ numeroUnique }) =>
      faute("/decisions", "decision-manquante", `Décidez aussi pour la demande ${numeroUnique}.`),
    ),
    ...inconnues,
    ...(decides.size < decisions.length
      ? [faute("/decisions", "decision-en-double", "Une seule décision par demande.")]
      : []),
  ];
}

/** Who stopped, or accepted another home, since they were presented. */
function fautesDIndisponibles(dossiers: readonly DossierLu[], logementId: string): Faute[] {
  return dossiers.flatMap(({ demande }, rang) => {
    const pointeur = `/decisions/${rang}/numeroUnique`;
    if (demande.etat !== "active") {
      const loge = demande.radiation?.motif === "attribution";
      return [
        faute(
          pointeur,
          loge ? "loge-ailleurs" : "demande-arretee",
          loge ? "Cette personne vient de signer un bail ailleurs." : "Cette demande est arrêtée.",
        ),
      ];
    }
    const accepte = demande.candidatures?.some(
      ({ etat, logement }) => etat === "acceptee" && logement.logementId !== logementId,
    );
    return accepte ? [faute(pointeur, "loge-ailleurs", "Cette personne a accepté un autre logement.")] : [];
  });
}

const fauter = (champs: readonly Faute[]): void => {
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
};

function verifierLeNombre(entree: Decisions, logement: Logement, presentees: readonly CandidatureDuLogement[]): void {
  const { exception } = entree;
  if (presentees.length >= CANDIDATS_AU_MOINS) return;
  if (exception === undefined || !exceptionVraie(exception, logement, presentees))
    throw new Problem("trop-peu-de-candidats");
}

const decisionDe = (
  { numeroUnique: _n, ...recue }: Decisions["decisions"][number],
  seanceLe: string,
  repondreAvantLe: string,
): Decision => ({ ...recue, seanceLe, ...(estOfferteDAbord(recue) && { repondreAvantLe }) });

async function lireDossiers({ decisions }: Decisions, { demandes }: Contexte): Promise<DossierLu[]> {
  const lus = await Promise.all(decisions.map(({ numeroUnique }) => demandes.lireDossier(numeroUnique)));
  const trouves = lus.filter((lu) => lu !== undefined);
  // erased meanwhile: the list is to be read again
  if (trouves.length < lus.length) throw new Problem("candidature-introuvable");
  return trouves;
}

type Lue = { agent: AgentConnecte; logement: Logement; candidatures: readonly CandidatureDuLogement[] };

/** What the decision makes of the home and of each candidate, in one transaction; undefined when to be tried again. */
async function essayer(entree: Decisions, lue: Lue, seanceLe: string, contexte: Contexte): Promise<true | undefined> {
  const { agent, logement, candidatures } = lue;
  const { logementId, operationId, exception, repondreAvantLe } = entree;
  const { attributions, aujourdhui, maintenant } = contexte;
  const presentees = candidatures.filter(({ etat }) => etat === "presentee");
  const dossiers = await lireDossiers(entree, contexte);
  fauter([...fautesDeListe(entree, presentees), ...fautesDesDecisions(entree.decisions)]);
  fauter(fautesDIndisponibles(dossiers, logementId));
  verifierLeNombre(entree, logement, presentees);
  const { guichet } = agent.poste;
  const geste = {
    operationId,
    acteur: { role: "agent", agent: agent.agent, guichet },
    canal: "guichet",
    guichet,
  } as const;
  const decisions = entree.decisions.map((recue) => decisionDe(recue, seanceLe, repondreAvantLe));
  const mouvements = dossiers.map((dossier, rang) => {
    const decision = decisions[rang];
    if (!decision) throw new Error("each file read has its decision");
    const fait = { type: "candidature-examinee", donnees: { logementId, ...decision } } as const;
    return ecriture(dossier, { fait }, { numeroUnique: dossier.demande.numeroUnique, ...geste }, maintenant);
  });
  const offert = decisions.some(({ repondreAvantLe: jour }) => jour !== undefined);
  const { eligibles } = await classerPour(logement, contexte);
  const rangs = { cles: eligibles.map(({ candidat }) => cleDeRang(candidat)), examinees: presentees.length };
  const decidee = { operationId, le: aujourdhui, guichet, ...(exception && { exception }) };
  const suivies = presentees.flatMap((presentee) => {
    const rang = entree.decisions.findIndex(({ numeroUnique }) => numeroUnique === presentee.numeroUnique);
    const decision = decisions[rang];
    return decision
      ? [
          attributions.ecritureDeCandidature(logementId, {
            ...presentee,
            decision,
            etat: etatDApres(decision),
            ...(decision.repondreAvantLe && { repondreAvantLe: decision.repondreAvantLe }),
          }),
        ]
      : [];
  });
  const avec = [
    attributions.ecriture(logement, { etat: offert ? "decide" : "ouvert", decidee }),
    attributions.ecritureDesRangs(logementId, rangs),
    ...suivies,
  ];
  const issue = await contexte.ecrireEnsemble(mouvements, avec).catch(siPassagere);
  return issue === "ecrit" ? true : undefined;
}

/** Another decision may be written between the reading of the home and that of the demandes: all is then read again. */
const siDecideDepuis =
  ({ logementId, etat }: Logement, contexte: PourVoir & Appel) =>
  async (erreur: unknown): Promise<undefined> => {
    const { lu } = await logementPour(logementId, gereLeLogement, contexte);
    if (lu.logement.etat === etat) throw erreur;
  };

/** Of two decisions at once for a home, one is written: the other reads it, and is told so. */
export const decider: Handler<typeof routes.decider, PourVoir & PourEcrire & PourClasser> = async (
  entree,
  contexte,
) => {
  await reessayer(async () => {
    const { agent, lu } = await logementPour(entree.logementId, gereLeLogement, contexte);
    const { logement, candidatures } = lu;
    if (logement.decidee?.operationId === entree.operationId) return true;
    const refus = refusSurUnLogement(logement);
    if (refus) throw new Problem(refus);
    if (!logement.seance) throw new Problem("seance-introuvable");
    await exigerLeQuorum(logement, agent.poste.guichet, contexte);
    return essayer(entree, { agent, logement, candidatures }, logement.seance.le, contexte).catch(
      siDecideDepuis(logement, contexte),
    );
  }, contexte.patienter);
  return relire(entree.logementId, contexte);
};
