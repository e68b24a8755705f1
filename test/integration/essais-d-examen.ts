import { randomUUID } from "node:crypto";
import type { NomDeRoute } from "../../shared/api/contrat.ts";
import { desReponses } from "../des-reponses.ts";
import { lireJson } from "../un-envoi.ts";
import { unePhoto } from "../un-fichier.ts";
import { envoyerPiece } from "./envoyer-piece.ts";
import type { Monde } from "./monde.ts";
import type { Essai } from "./un-essai.ts";

/** Someone of the territory, and their identity piece, verified. */
export async function unePieceVerifiee(monde: Monde): Promise<{ numeroUnique: string; pieceId: string }> {
  const titulaire = await monde.unDemandeur();
  const creation = { operationId: randomUUID(), reponses: desReponses() };
  const { brouillonId } = lireJson(await monde.appeler("creerBrouillon", creation, titulaire.cookie));
  const depot = { brouillonId: String(brouillonId), version: 1, certifie: true };
  const numeroUnique = String(lireJson(await monde.appeler("deposer", depot, titulaire.cookie)).numeroUnique);
  const { pieceId } = await envoyerPiece(monde, titulaire, { reference: numeroUnique, fichiers: [unePhoto()] });
  return { numeroUnique, pieceId };
}

/** One good request for each route by which agents look at pieces. */
export const essaisDExamen = {
  listerPiecesARegarder: () => ({}),
  ouvrirPiece: async (monde: Monde) => ({ ...(await unePieceVerifiee(monde)), raison: "verifier-les-pieces" }),
  examinerPiece: async (monde: Monde) => ({
    ...(await unePieceVerifiee(monde)),
    operationId: randomUUID(),
    issue: "acceptee",
  }),
} as const satisfies Partial<Record<NomDeRoute, Essai>>;
