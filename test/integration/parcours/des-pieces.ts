import { randomUUID } from "node:crypto";
import * as z from "zod";
import { desReponses } from "../../des-reponses.ts";
import { unePhoto, unVirus } from "../../un-fichier.ts";
import { envoyerPiece, listerPieces } from "../envoyer-piece.ts";
import { essaisDExamen } from "../essais-d-examen.ts";
import type { Monde, Personne } from "../monde.ts";
import { demain, obtenir, unDossier } from "./un-parcours.ts";

/** A piece of two photos, and one that is refused. */
export async function verifierDesPieces(monde: Monde): Promise<void> {
  const titulaire = await monde.unDemandeur();
  const reference = await unDossier(monde, titulaire);
  await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto(), unePhoto()] });
  await envoyerPiece(monde, titulaire, { reference, code: "AVIS_IMPOSITION_N2", fichiers: [unVirus()] });
  const etats = (await listerPieces(monde, titulaire, reference)).demandees.map(({ etat }) => etat);
  if (etats[0] !== "verifiee" || etats[1] !== "refusee") throw new Error(`les pièces sont ${etats.join(", ")}`);
}

async function unBrouillonAvecPiece(monde: Monde, titulaire: Personne): Promise<string> {
  const creation = { operationId: randomUUID(), reponses: desReponses() };
  const { brouillonId } = await obtenir(monde, "creerBrouillon", creation, titulaire.cookie);
  await envoyerPiece(monde, titulaire, { reference: String(brouillonId), fichiers: [unePhoto()] });
  return String(brouillonId);
}

/** A piece given before the filing, and verified after it: it knows its account alone. */
export async function deposerAvecPiece(monde: Monde): Promise<void> {
  const titulaire = await monde.unDemandeur();
  const brouillonId = await unBrouillonAvecPiece(monde, titulaire);
  await obtenir(monde, "deposer", { brouillonId, version: 1, certifie: true }, titulaire.cookie);
  await monde.systeme.ecouler();
}

const aFaire = z.array(z.object({ adresse: z.string(), entetes: z.record(z.string(), z.string()) }));
const adresses = z.array(z.object({ adresse: z.string() }));

async function lireLesDocuments({ documents }: Record<string, unknown>): Promise<void> {
  const lu = await fetch(adresses.parse(documents)[0]?.adresse ?? "");
  if (!lu.ok) throw new Error(await lu.text());
}

/** An agent sends a piece that they scanned, and reads the bytes of another. */
export async function ouvrirUnePiece(monde: Monde): Promise<void> {
  const { cookie } = await monde.unAgent({ sensible: true });
  const photo = unePhoto();
  const annonce = await essaisDExamen.numeriserPiece(monde);
  const { envois } = await obtenir(monde, "numeriserPiece", annonce, cookie);
  for (const { adresse, entetes } of aFaire.parse(envois)) {
    const recu = await fetch(adresse, { method: "PUT", headers: entetes, body: Buffer.from(photo.octets) });
    if (!recu.ok) throw new Error(await recu.text());
  }
  await lireLesDocuments(await obtenir(monde, "ouvrirPiece", await essaisDExamen.ouvrirPiece(monde), cookie));
}

export async function lireUnePieceDeBrouillon(monde: Monde): Promise<void> {
  const titulaire = await monde.unDemandeur();
  const reference = await unBrouillonAvecPiece(monde, titulaire);
  const pieceId = (await listerPieces(monde, titulaire, reference)).demandees[0]?.donnees[0]?.pieceId;
  await lireLesDocuments(await obtenir(monde, "lirePiece", { reference, pieceId }, titulaire.cookie));
}

/** What S3 and the antivirus told was lost: the sweep of the next day finds the piece. */
export async function rattraperUnePiece(monde: Monde): Promise<void> {
  const { bus, horloge, ecouler } = monde.systeme;
  const titulaire = await monde.unDemandeur();
  const reference = await unDossier(monde, titulaire);
  // of two drafts, the one that goes takes its pieces with it
  await unBrouillonAvecPiece(monde, titulaire);
  const efface = { brouillonId: await unBrouillonAvecPiece(monde, titulaire) };
  await obtenir(monde, "effacerBrouillon", efface, titulaire.cookie);
  const perdus = bus.hold(({ source }) => source === "aws.s3");
  const { pieceId } = await envoyerPiece(monde, titulaire, { reference, fichiers: [unePhoto()] });
  perdus.release([]);
  await horloge.avancer(demain(horloge.aujourdhui()));
  await ecouler();
  const jugee = (await monde.lireTout("PIECES")).find((lue) => lue.pieceId === pieceId && lue.jugement !== undefined);
  if (!jugee) throw new Error("la pièce attend toujours");
}
