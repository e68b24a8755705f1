import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { cleDePresence, presencesDe } from "./cles-de-recherche.ts";
import { lirePartition } from "./partition.ts";

// an agent who closed the page says nothing more: their presence fades
const MINUTES_DE_PRESENCE = 15;

const presence = z.object({
  sub: z.string(),
  nom: z.string(),
  guichet: z.string(),
  depuisLe: z.string(),
  vueLe: z.string(),
});
export type Presence = z.infer<typeof presence>;

type Qui = Pick<Presence, "sub" | "nom" | "guichet">;

export type PresencesStore = ReturnType<typeof presencesStore>;

/** Who has a file open now: nobody is kept out, each is told of the others. */
export const presencesStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Says that this agent is there, and gives the others. */
  async signaler(numeroUnique: string, qui: Qui, maintenant: Date): Promise<Presence[]> {
    const limite = new Date(maintenant.getTime() - MINUTES_DE_PRESENCE * 60_000).toISOString();
    const connues = z.parse(z.array(presence), await lirePartition(db, TableName, presencesDe(numeroUnique)));
    const vives = connues.filter(({ vueLe }) => vueLe > limite);
    const vueLe = maintenant.toISOString();
    const depuisLe = vives.find(({ sub }) => sub === qui.sub)?.depuisLe ?? vueLe;
    const expireLe = Math.floor(maintenant.getTime() / 1000) + MINUTES_DE_PRESENCE * 60;
    const Item = { ...cleDePresence(numeroUnique, qui.sub), ...qui, depuisLe, vueLe, expireLe };
    await db.send(new PutCommand({ TableName, Item }));
    return vives.filter(({ sub }) => sub !== qui.sub);
  },
});
