import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import {
  type Annonce,
  type AnnonceDEvenement,
  type AnnonceDeMessage,
  type AnnonceDePiece,
  annonceDEvenement,
  annonceDeMessage,
  annonceDePiece,
} from "../socle/annonce.ts";

const texte = z.object({ S: z.string() });

/** An event in the form of the stream, where each value stands under its type. */
const evenement = z.object({
  evenement: z.object({ M: z.object({ numeroUnique: texte, version: z.object({ N: z.string() }), type: texte }) }),
});
const verdict = z.object({ compte: texte, pieceId: texte, raison: texte, numeroUnique: z.optional(texte) });
const message = z.object({ numeroUnique: texte, messageId: texte });

/** A record of a stream, and what it announces; `undefined` when it cannot be read. */
export type Lu = { sequence: string; annonce: Annonce | undefined };

function lireEvenement(image: unknown): AnnonceDEvenement | undefined {
  const { data } = z.safeParse(evenement, image);
  if (data === undefined) return undefined;
  const { numeroUnique, version, type } = data.evenement.M;
  return z.safeParse(annonceDEvenement, { numeroUnique: numeroUnique.S, version: Number(version.N), type: type.S })
    .data;
}

function lireVerdict(image: unknown): AnnonceDePiece | undefined {
  const { data } = z.safeParse(verdict, image);
  if (data === undefined) return undefined;
  const { compte, pieceId, raison, numeroUnique } = data;
  const dit = { type: "piece-refusee", compte: compte.S, pieceId: pieceId.S, raison: raison.S };
  return z.safeParse(annonceDePiece, { ...dit, ...(numeroUnique && { numeroUnique: numeroUnique.S }) }).data;
}

function lireMessage(image: unknown): AnnonceDeMessage | undefined {
  const { data } = z.safeParse(message, image);
  if (data === undefined) return undefined;
  const { numeroUnique, messageId } = data;
  return z.safeParse(annonceDeMessage, {
    type: "message-recu",
    numeroUnique: numeroUnique.S,
    messageId: messageId.S,
  }).data;
}

/** What announces something, by the beginning of its sort key; the filters of the streams let these pass alone. */
const lectures: readonly { debut: string; concerne(image: Image): boolean; lire(image: Image): Annonce | undefined }[] =
  [
    { debut: "EVENEMENT#", concerne: () => true, lire: lireEvenement },
    { debut: "VERDICT#", concerne: (image) => image?.etat?.S === "refusee", lire: lireVerdict },
    { debut: "MESSAGE#", concerne: (image) => image?.de?.S === "guichet", lire: lireMessage },
  ];
type Image = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

function lire({ eventName, dynamodb }: DynamoDBRecord): Lu[] {
  const lecture = lectures.find(({ debut }) => dynamodb?.Keys?.sk?.S?.startsWith(debut));
  const image = dynamodb?.NewImage;
  if (eventName !== "INSERT" || !lecture?.concerne(image)) return [];
  return [{ sequence: dynamodb?.SequenceNumber ?? "", annonce: lecture.lire(image) }];
}

/** What a batch announces, in its order; other items announce nothing. */
export const lireFlux = (records: readonly DynamoDBRecord[]): Lu[] => records.flatMap(lire);
