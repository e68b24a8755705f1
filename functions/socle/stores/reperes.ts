import { DeleteCommand, type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { cleDeRepere } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";

const siAbsent = siConditionPerdue(undefined);

/** Takes a demande out of those that share a fact; the fingerprint of the fact goes with the last of them. */
export async function quitterLeRepere(
  db: DynamoDBDocumentClient,
  TableName: string,
  empreinte: string,
  numeroUnique: string,
): Promise<void> {
  const Key = cleDeRepere(empreinte);
  const ExpressionAttributeValues = { ":moi": new Set([numeroUnique]) };
  const seul = { TableName, Key, ConditionExpression: "demandes = :moi", ExpressionAttributeValues };
  await db.send(new DeleteCommand(seul)).catch(async (erreur) => {
    siAbsent(erreur);
    const partage = new UpdateCommand({
      TableName,
      Key,
      UpdateExpression: "DELETE demandes :moi",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues,
    });
    await db.send(partage).catch(siAbsent);
  });
}
