import { randomUUID } from "node:crypto";
import { ajouterJours } from "../../shared/demande/delais.ts";
import type { Reponses } from "../../shared/formulaire/formulaires.ts";
import { desReponses } from "../des-reponses.ts";
import { type Entree, lireJson } from "../un-envoi.ts";
import type { Monde, Personne } from "./monde.ts";

/** A household that a three-room flat of Villeurbanne suits. */
export const unFoyerPourTrois = (dites: Partial<Reponses> = {}): Reponses =>
  desReponses({ communes: ["69266"], typesLogement: ["T3"], categorieLogement: "I", ...dites });

const logementSaisi = {
  commune: "69266",
  adresse: "12 rue Racine, 69100 Villeurbanne",
  categorie: "A",
  type: "T3",
  surface: 62,
  etage: 2,
  ascenseur: true,
  loyer: 450,
  financement: "PLUS",
  reservataire: "AUCUN",
  qpv: false,
  subventionTresSociale: false,
};

export const unLogementASaisir = (dit: Entree = {}): Entree => ({
  operationId: randomUUID(),
  ...logementSaisi,
  ...dit,
});

/** Someone with a demande, and its number. */
export type Candidate = { numeroUnique: string; personne: Personne };

export async function uneCandidate(monde: Monde, reponses = unFoyerPourTrois(), connue?: Personne): Promise<Candidate> {
  const personne = connue ?? (await monde.unDemandeur());
  const entree = { operationId: randomUUID(), reponses };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", entree, personne.cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  const { numeroUnique } = lireJson(await monde.appeler("deposer", depot, personne.cookie));
  return { numeroUnique: String(numeroUnique), personne };
}

export const unBailleur = (monde: Monde): Promise<Personne> =>
  monde.unAgent({ guichet: "G6903", role: "agent-instructeur" });

/** A home of this landlord; what each step adds can be read on it. */
export async function unLogementSaisi(monde: Monde, { cookie }: Personne, dit: Entree = {}): Promise<string> {
  const { logement } = lireJson(await monde.appeler("saisirLogement", unLogementASaisir(dit), cookie));
  const id: unknown = Reflect.get(Object(logement), "logementId");
  return String(id);
}

export const presenter = (monde: Monde, { cookie }: Personne, logementId: string, numeroUnique: string) =>
  monde.appeler("designer", { logementId, numeroUnique, operationId: randomUUID() }, cookie);

/** Three who vote, and one who is heard. */
export const uneComposition = (seanceId: string, presents = 3): Entree => ({
  seanceId,
  quorum: 2,
  membres: ["PRESIDENT", "LOCATAIRES", "MAIRE", "ASSOCIATION"].map((qualite, rang) => ({
    nom: `Membre ${rang + 1}`,
    qualite,
    present: rang < presents || qualite === "ASSOCIATION",
  })),
});

export async function inscrireEnSeance(monde: Monde, { cookie }: Personne, logementId: string): Promise<string> {
  const le = monde.systeme.horloge.aujourdhui();
  const seance = { operationId: randomUUID(), le, lieu: "Siège, salle 2" };
  const seanceId = String(lireJson(await monde.appeler("ouvrirSeance", seance, cookie)).seanceId);
  await monde.appeler("composerSeance", uneComposition(seanceId), cookie);
  await monde.appeler("inscrireALaSeance", { logementId, seanceId }, cookie);
  return seanceId;
}

export const desDecisions = (monde: Monde, logementId: string, decisions: Entree[], dit: Entree = {}): Entree => ({
  logementId,
  operationId: randomUUID(),
  decisions,
  repondreAvantLe: ajouterJours(monde.systeme.horloge.aujourdhui(), 12),
  ...(decisions.length < 3 && { exception: "INSUFFISANT" }),
  ...dit,
});

/** A home presented to one demande, on the agenda of a sitting. */
export async function unLogementEnSeance(monde: Monde, bailleur: Personne, connue?: Personne) {
  const candidate = await uneCandidate(monde, unFoyerPourTrois(), connue);
  const logementId = await unLogementSaisi(monde, bailleur);
  await presenter(monde, bailleur, logementId, candidate.numeroUnique);
  await inscrireEnSeance(monde, bailleur, logementId);
  return { logementId, candidate };
}

/** The same, offered. */
export async function unLogementPropose(monde: Monde, bailleur: Personne, connue?: Personne) {
  const { logementId, candidate } = await unLogementEnSeance(monde, bailleur, connue);
  const decision = { numeroUnique: candidate.numeroUnique, decision: "ATTRIBUTION" };
  await monde.appeler("decider", desDecisions(monde, logementId, [decision]), bailleur.cookie);
  return { logementId, candidate };
}

/** The same, accepted. */
export async function unLogementAccepte(monde: Monde, bailleur: Personne) {
  const propose = await unLogementPropose(monde, bailleur);
  const { logementId, candidate } = propose;
  const reponse = { numeroUnique: candidate.numeroUnique, logementId, operationId: randomUUID(), accepte: true };
  await monde.appeler("repondreProposition", reponse, candidate.personne.cookie);
  return propose;
}

export const unBail = (logementId: string, numeroUnique: string): Entree => ({
  logementId,
  numeroUnique,
  operationId: randomUUID(),
  accordCollectif: "AUCUN",
  dejaLogeParLeBailleur: false,
});
