import type { DynamoDBRecord } from "aws-lambda";
import * as z from "zod/mini";
import { type AnnonceDEvenement, annonceDEvenement } from "../socle/annonce.ts";

const texte = z.object({ S: z.string() });

/** The event in the form of the stream, where each value stands under its type. */
const image = z.object({
  evenement: z.object({ M: z.object({ numeroUnique: texte, version: z.object({ N: z.string() }), type: texte }) }),
});

/** A record of the stream, and the event that it announces; `undefined` when the event cannot be read. */
export type Lu = { sequence: string; annonce: AnnonceDEvenement | undefined };

const estUnNouvelEvenement = ({ eventName, dynamodb }: DynamoDBRecord): boolean =>
  eventName === "INSERT" && dynamodb?.Keys?.sk?.S?.startsWith("EVENEMENT#") === true;

function lireAnnonce({ dynamodb }: DynamoDBRecord): AnnonceDEvenement | undefined {
  const { data } = z.safeParse(image, dynamodb?.NewImage);
  if (data === undefined) return undefined;
  const { numeroUnique, version, type } = data.evenement.M;
  return z.safeParse(annonceDEvenement, { numeroUnique: numeroUnique.S, version: Number(version.N), type: type.S })
    .data;
}

/** The new events of a batch, in its order; the other items of the table announce nothing. */
export const lireFlux = (records: readonly DynamoDBRecord[]): Lu[] =>
  records
    .filter(estUnNouvelEvenement)
    .map((record) => ({ sequence: record.dynamodb?.SequenceNumber ?? "", annonce: lireAnnonce(record) }));
