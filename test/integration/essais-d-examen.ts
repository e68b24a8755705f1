import { randomUUID } from "node:crypto";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { annonceDe, unePhoto } from "../un-fichier.ts";
import { annoncer, envoyerPiece } from "./envoyer-piece.ts";
import type { Monde, Personne } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

async function deposer(monde: Monde, { cookie }: Personne): Promise<string> {
  const creation = { operationId: randomUUID(), reponses: desReponses({ nir: "285036912345656" }) };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", creation, cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  return String(lireJson(await monde.appeler("deposer", depot, cookie)).numeroUnique);
}

const uneDeposee = async (monde: Monde): Promise<string> => deposer(monde, await monde.unDemandeur());

type Visee = { numeroUnique: string; pieceId: string };

/** Someone of the territory, and their identity piece, announced. */
async function unePieceAnnoncee(monde: Monde): Promise<Visee> {
  const titulaire = await monde.unDemandeur();
  const numeroUnique = await deposer(monde, titulaire);
  const { pieceId } = await annoncer(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
  return { numeroUnique, pieceId };
}

/** The same, verified. */
export async function unePieceVerifiee(monde: Monde): Promise<Visee> {
  const titulaire = await monde.unDemandeur();
  const numeroUnique = await deposer(monde, titulaire);
  const { pieceId } = await envoyerPiece(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
  return { numeroUnique, pieceId };
}

/** One good request for each route by which agents look at pieces. */
export const essaisDExamen = {
  listerPiecesARegarder: () => ({}),
  ouvrirPiece: async (monde: Monde) => ({ ...(await unePieceVerifiee(monde)), raison: "verifier-les-pieces" }),
  numeriserPiece: async (monde: Monde) => ({
    numeroUnique: await uneDeposee(monde),
    operationId: randomUUID(),
    code: "IDENTITE_FR",
    personne: "demandeur",
    fichiers: [annonceDe(unePhoto())],
  }),
  reprendreNumerisation: unePieceAnnoncee,
  suivrePiece: unePieceVerifiee,
  examinerPiece: async (monde: Monde) => ({
    ...(await unePieceVerifiee(monde)),
    operationId: randomUUID(),
    issue: "acceptee",
  }),
} as const satisfies Partial<Record<NomDeRoute, Essai>>;
