import { randomUUID } from "node:crypto";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import {
  desDecisions,
  inscrireEnSeance,
  unBail,
  unBailleur,
  uneCandidate,
  uneComposition,
  unFoyerPourTrois,
  unLogementAccepte,
  unLogementASaisir,
  unLogementEnSeance,
  unLogementPropose,
  unLogementSaisi,
} from "./logements.ts";
import type { Monde, Personne } from "./monde.ts";

type Essai = (monde: Monde, titulaire: Personne) => Promise<Entree> | Entree;

const rien: Essai = () => ({});

const unLogement: Essai = async (monde, bailleur) => ({ logementId: await unLogementSaisi(monde, bailleur) });

const laSienne: Essai = async (monde, personne) => {
  const { numeroUnique } = await uneCandidate(monde, unFoyerPourTrois(), personne);
  return { numeroUnique };
};

/** One good request for each route of homes, commission and offers. */
export const essaisDAttribution = {
  saisirLogement: () => unLogementASaisir(),
  listerLogements: rien,
  lireLogement: unLogement,
  retirerLogement: async (monde, bailleur) => ({
    logementId: await unLogementSaisi(monde, bailleur),
    operationId: randomUUID(),
  }),
  classerDemandes: unLogement,
  async designer(monde, bailleur) {
    const { numeroUnique } = await uneCandidate(monde);
    return { logementId: await unLogementSaisi(monde, bailleur), numeroUnique, operationId: randomUUID() };
  },
  async noterReponse(monde, bailleur) {
    const { logementId, candidate } = await unLogementPropose(monde, bailleur);
    return { logementId, numeroUnique: candidate.numeroUnique, operationId: randomUUID() };
  },
  async signerBail(monde, bailleur) {
    const { logementId, candidate } = await unLogementAccepte(monde, bailleur);
    return unBail(logementId, candidate.numeroUnique);
  },
  ouvrirSeance: (monde) => ({ operationId: randomUUID(), le: monde.systeme.horloge.aujourdhui(), lieu: "Siège" }),
  async composerSeance(monde, bailleur) {
    const seance = { operationId: randomUUID(), le: monde.systeme.horloge.aujourdhui(), lieu: "Siège" };
    const ouverte = await monde.appeler("ouvrirSeance", seance, bailleur.cookie);
    // whoever may not open a sitting has none to compose
    return uneComposition(ouverte.statut === 201 ? String(lireJson(ouverte).seanceId) : "2026-11-24_0123456789abcdef");
  },
  listerSeances: rien,
  async inscrireALaSeance(monde, bailleur) {
    const logementId = await unLogementSaisi(monde, bailleur);
    return { logementId, seanceId: await inscrireEnSeance(monde, bailleur, logementId) };
  },
  async decider(monde, bailleur) {
    const { logementId, candidate } = await unLogementEnSeance(monde, bailleur);
    const refusee = { numeroUnique: candidate.numeroUnique, decision: "NON_ATTRIBUTION", motif: "TAILLE" };
    return desDecisions(monde, logementId, [{ ...refusee, motivation: "Trop petit." }]);
  },
  listerCandidatures: laSienne,
  async repondreProposition(monde, personne) {
    const { logementId, candidate } = await unLogementPropose(monde, await unBailleur(monde), personne);
    return { numeroUnique: candidate.numeroUnique, logementId, operationId: randomUUID(), accepte: true };
  },
  pourquoiPasMoi: laSienne,
} as const satisfies Partial<Record<NomDeRoute, Essai>>;
