import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Reponses } from "../../../shared/formulaire/formulaires.ts";
import { cleDeSeparation } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
import { reponses } from "./formes.ts";

const separation = z.object({ territoire: z.string(), ancienneteDepuisLe: z.string(), reponses });

/** What someone who left a demande takes along. */
export type Separation = { territoire: string; ancienneteDepuisLe: string; reponses: Reponses };

/** Life of the draft that a code opens: past it, the seniority is no longer to be taken. */
const JOURS_POUR_DEPOSER = 90;

export type SeparationsStore = ReturnType<typeof separationsStore>;

export const separationsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /**
   * Opens for the first account that knows the code, save the one that holds the demande that was left; again for that
   * account alone, as long as the draft that it opened may live.
   */
  async prendre(numeroUnique: string, code: string, compte: string, maintenant: Date): Promise<Separation | undefined> {
    const commande = new UpdateCommand({
      TableName,
      Key: cleDeSeparation(numeroUnique, code),
      UpdateExpression: "SET prisePar = :compte, priseLe = if_not_exists(priseLe, :maintenant)",
      ConditionExpression:
        "attribute_exists(pk) AND quittee <> :compte AND (attribute_not_exists(prisePar) OR (prisePar = :compte AND priseLe > :limite))",
      ExpressionAttributeValues: {
        ":compte": compte,
        ":maintenant": maintenant.toISOString(),
        ":limite": new Date(maintenant.getTime() - JOURS_POUR_DEPOSER * 86_400_000).toISOString(),
      },
      ReturnValues: "ALL_NEW",
    });
    return db.send(commande).then(({ Attributes }) => z.parse(separation, Attributes), siConditionPerdue(undefined));
  },
});
