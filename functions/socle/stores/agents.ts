import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { formeDePoste, type Poste } from "../../../shared/droits/agent.ts";
import { siConditionPerdue } from "./condition.ts";

const agent = z.object({
  courriel: z.string(),
  nom: z.string(),
  /** Last day of the certification, given again every year; absent until the first. */
  certifieJusquAu: z.exactOptional(z.iso.date()),
  postes: z.array(formeDePoste),
  /** The post chosen last. */
  courant: z.exactOptional(z.object({ guichet: z.string(), role: formeDePoste.shape.role })),
});
/** A person of one or several guichets, known to the SNE; Cognito only says that it is really that person. */
export type Agent = z.infer<typeof agent>;

export const cleDAgent = (sub: string) => ({ pk: `AGENT#${sub}`, sk: "AGENT" });

export const agentsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** By the identifier (`sub`) that Cognito gave; consistent, so that one who has left is cut at the next click. */
  async lire(sub: string): Promise<Agent | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: cleDAgent(sub), ConsistentRead: true }));
    return Item && z.parse(agent, Item);
  },

  /** False when that agent is gone. */
  async choisirPoste(sub: string, { guichet, role }: Pick<Poste, "guichet" | "role">): Promise<boolean> {
    const choix = new UpdateCommand({
      TableName,
      Key: cleDAgent(sub),
      UpdateExpression: "SET courant = :courant",
      ConditionExpression: "attribute_exists(pk)",
      ExpressionAttributeValues: { ":courant": { guichet, role } },
    });
    return db.send(choix).then(() => true, siConditionPerdue(false));
  },
});

export type AgentsStore = ReturnType<typeof agentsStore>;
