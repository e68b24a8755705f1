import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import {
  type Annonce,
  type AnnonceDEvenement,
  type AnnonceDeMessage,
  annonce,
  annonceDEvenement,
  annonceDeMessage,
} from "../socle/annonce.ts";

const texte = z.object({ S: z.string() });

/** An event in the form of the stream, where each value stands under its type. */
const evenement = z.object({
  evenement: z.object({ M: z.object({ numeroUnique: texte, version: z.object({ N: z.string() }), type: texte }) }),
});
const ou = { compte: texte, numeroUnique: z.optional(texte), dossier: z.optional(texte) };
const refus = z.object({ ...ou, pieceId: texte, raison: texte });
const verification = z.object({ ...ou, parUnAidant: z.optional(z.object({ BOOL: z.literal(true) })) });
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

const rattacher = ({ numeroUnique, dossier }: Pick<z.infer<typeof verification>, "numeroUnique" | "dossier">) => ({
  ...(numeroUnique && { numeroUnique: numeroUnique.S }),
  ...(dossier && { dossier: dossier.S }),
});

function lireRefus(image: unknown): Annonce | undefined {
  const { data } = z.safeParse(refus, image);
  if (data === undefined) return undefined;
  const { compte, pieceId, raison } = data;
  const dit = { type: "piece-refusee", compte: compte.S, pieceId: pieceId.S, raison: raison.S, ...rattacher(data) };
  return z.safeParse(annonce, dit).data;
}

function lireVerification(image: unknown): Annonce | undefined {
  const { data } = z.safeParse(verification, image);
  if (data === undefined) return undefined;
  const { compte, parUnAidant } = data;
  return {
    ...{ type: "piece-verifiee", compte: compte.S, ...rattacher(data) },
    ...(parUnAidant && { parUnAidant: parUnAidant.BOOL }),
  };
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

function lireMessageDAidant(image: unknown): Annonce | undefined {
  const { data } = z.safeParse(message, image);
  return data && { type: "message-d-aidant", numeroUnique: data.numeroUnique.S };
}

/** What announces something, by the beginning of its sort key; the filters of the streams let these pass alone. */
const lectures: readonly { debut: string; concerne(image: Image): boolean; lire(image: Image): Annonce | undefined }[] =
  [
    { debut: "EVENEMENT#", concerne: () => true, lire: lireEvenement },
    { debut: "VERDICT#", concerne: (image) => image?.etat?.S === "refusee", lire: lireRefus },
    { debut: "VERDICT#", concerne: (image) => image?.etat?.S === "verifiee", lire: lireVerification },
    { debut: "MESSAGE#", concerne: (image) => image?.de?.S === "guichet", lire: lireMessage },
    { debut: "MESSAGE#", concerne: (image) => image?.aidant?.S !== undefined, lire: lireMessageDAidant },
  ];
type Image = NonNullable<DynamoDBRecord["dynamodb"]>["NewImage"];

function lire({ eventName, dynamodb }: DynamoDBRecord): Lu[] {
  const image = dynamodb?.NewImage;
  const lecture = lectures.find(({ debut, concerne }) => dynamodb?.Keys?.sk?.S?.startsWith(debut) && concerne(image));
  if (eventName !== "INSERT" || !lecture) return [];
  return [{ sequence: dynamodb?.SequenceNumber ?? "", annonce: lecture.lire(image) }];
}

/** What a batch announces, in its order; other items announce nothing. */
export const lireFlux = (records: readonly DynamoDBRecord[]): Lu[] => records.flatMap(lire);
