import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";

const agent = z.object({
  courriel: z.string(),
  nom: z.string(),
  role: z.string(),
  territoire: z.string(),
  guichet: z.string(),
});
/** A person of a guichet, known to the SNE; Cognito only says that it is really that person. */
export type Agent = z.infer<typeof agent>;

export const agentsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** By the identifier (`sub`) that Cognito gave. */
  async lire(sub: string): Promise<Agent | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: { pk: `AGENT#${sub}`, sk: "AGENT" } }));
    return Item && z.parse(agent, Item);
  },
});

export type AgentsStore = ReturnType<typeof agentsStore>;
