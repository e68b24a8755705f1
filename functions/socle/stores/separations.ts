import { ConditionalCheckFailedException } from "@aws-sdk/client-dynamodb";
import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { cleDeSeparation } from "./cles.ts";
import { reponses } from "./formes.ts";

const separation = z.object({ territoire: z.string(), ancienneteDepuisLe: z.string(), reponses });

/** What someone who left a demande takes along. */
export type Separation = { territoire: string; ancienneteDepuisLe: string; reponses: Reponses };

export type SeparationsStore = ReturnType<typeof separationsStore>;

export const separationsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Opens once, for the first account that knows the code, and again for that account alone. */
  async prendre(numeroUnique: string, code: string, compte: string): Promise<Separation | undefined> {
    const commande = new UpdateCommand({
      TableName,
      Key: cleDeSeparation(numeroUnique, code),
      UpdateExpression: "SET prisePar = :compte",
      ConditionExpression: "attribute_exists(pk) AND (attribute_not_exists(prisePar) OR prisePar = :compte)",
      ExpressionAttributeValues: { ":compte": compte },
      ReturnValues: "ALL_NEW",
    });
    return db.send(commande).then(
      ({ Attributes }) => z.parse(separation, Attributes),
      (erreur) => {
        if (erreur instanceof ConditionalCheckFailedException) return undefined;
        throw erreur;
      },
    );
  },
});
