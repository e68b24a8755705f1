import { randomUUID } from "node:crypto";
import * as z from "zod";
import { pieces as routes } from "../../shared/api/pieces.ts";
import { lireJson } from "../un-envoi.ts";
import { annonceDe, type UnFichier } from "../un-fichier.ts";
import type { Monde, Personne } from "./monde.ts";

const annonce = z.object({
  pieceId: z.string(),
  envois: z.array(z.object({ fichierId: z.string(), adresse: z.string(), entetes: z.record(z.string(), z.string()) })),
});
export type Annoncee = z.infer<typeof annonce>;
export type UnEnvoi = Annoncee["envois"][number];

type UnePiece = {
  reference: string;
  code?: string;
  personne?: string;
  operationId?: string;
  fichiers: readonly UnFichier[];
};

export async function annoncer(monde: Monde, { cookie }: Personne, piece: UnePiece): Promise<Annoncee> {
  const { reference, code = "IDENTITE_FR", personne = "demandeur", operationId = randomUUID(), fichiers } = piece;
  const entree = { reference, code, personne, operationId, fichiers: fichiers.map(annonceDe) };
  const recue = await monde.appeler("annoncerPiece", entree, cookie);
  if (recue.statut !== 201) throw new Error(recue.octets.toString());
  return annonce.parse(lireJson(recue));
}

const envoyerOctets = ({ adresse, entetes }: UnEnvoi, octets: Uint8Array): Promise<Response> =>
  fetch(adresse, { method: "PUT", headers: entetes, body: Buffer.from(octets) });

/** Sends as a browser does; gives the status and the code of S3. */
export async function mettre(envoi: UnEnvoi, octets: Uint8Array): Promise<[number, string | undefined]> {
  const reponse = await envoyerOctets(envoi, octets);
  return [reponse.status, /<Code>(\w+)<\/Code>/u.exec(await reponse.text())?.[1]];
}

/** Announced, sent, and verified. */
export async function envoyerPiece(monde: Monde, titulaire: Personne, piece: UnePiece): Promise<Annoncee> {
  const annoncee = await annoncer(monde, titulaire, piece);
  for (const [rang, envoi] of annoncee.envois.entries()) {
    const reponse = await envoyerOctets(envoi, piece.fichiers[rang]?.octets ?? Buffer.alloc(0));
    if (!reponse.ok) throw new Error(`le fichier ${rang} est refusé par S3 : ${await reponse.text()}`);
  }
  await monde.systeme.ecouler();
  return annoncee;
}

export type Liste = z.infer<typeof routes.listerPieces.output>;

export async function listerPieces(monde: Monde, { cookie }: Personne, reference: string): Promise<Liste> {
  return routes.listerPieces.output.parse(lireJson(await monde.appeler("listerPieces", { reference }, cookie)));
}

/** Where one request stands. */
export async function demandee(monde: Monde, titulaire: Personne, reference: string, cle = "IDENTITE_FR") {
  const { demandees } = await listerPieces(monde, titulaire, reference);
  const trouvee = demandees.find((une) => une.cle === cle);
  if (!trouvee) throw new Error(`${cle} n’est pas demandée`);
  return trouvee;
}
