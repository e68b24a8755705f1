import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { siConditionPerdue } from "./condition.ts";

const session = z.object({
  /**
   * Hash of the cookie's token: it names the session to its owner and opens nothing, since nobody
   * finds 256 random bits back from it.
   */
  sessionId: z.string(),
  /** Whose it is: a citizen's account, or `agent:<sub>`. */
  compteId: z.string(),
  role: z.enum(["demandeur", "agent"]),
  /** As the person knows it; shown to that person alone. */
  contact: z.string(),
  appareil: z.string(),
  ouverteLe: z.string(),
  /** Epoch seconds: DynamoDB erases the item some time after. */
  expireLe: z.int(),
  /** Identity token of FranceConnect, which opened it: with this it is closed there too. */
  jeton: z.exactOptional(z.string()),
  /** Its account was of an organisation that helps: whether it still is, is read at each call. */
  organisme: z.exactOptional(z.literal(true)),
});
export type Session = z.infer<typeof session>;

const cle = (sessionId: string) => ({ pk: `SESSION#${sessionId}`, sk: "SESSION" });

export const itemDeSession = (session: Session) => ({ ...cle(session.sessionId), ...session });

const estVivante = ({ expireLe }: Session, maintenant: Date): boolean => expireLe > maintenant.getTime() / 1000;

export const sessionsStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Consistent, so that a session closed a moment ago opens nothing. */
  async lire(sessionId: string, maintenant: Date): Promise<Session | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: cle(sessionId), ConsistentRead: true }));
    const lue = Item && z.parse(session, Item);
    return lue && estVivante(lue, maintenant) ? lue : undefined;
  },

  async enregistrer(session: Session): Promise<void> {
    await db.send(new PutCommand({ TableName, Item: itemDeSession(session) }));
  },

  /** Newest first. One page holds thousands of them, and the limits on codes allow a few dozen. */
  async lister(compteId: string, maintenant: Date): Promise<Session[]> {
    const { Items = [] } = await db.send(
      new QueryCommand({
        TableName,
        IndexName: "parCompte",
        KeyConditionExpression: "compteId = :compteId",
        ExpressionAttributeValues: { ":compteId": compteId },
        ScanIndexForward: false,
      }),
    );
    return Items.map((item) => z.parse(session, item)).filter((lue) => estVivante(lue, maintenant));
  },

  /** From its next call, its organisation is read; nothing when it was closed meanwhile. */
  async direDUnOrganisme({ sessionId, compteId }: Pick<Session, "sessionId" | "compteId">): Promise<void> {
    const marque = new UpdateCommand({
      TableName,
      Key: cle(sessionId),
      UpdateExpression: "SET organisme = :oui",
      ConditionExpression: "compteId = :compteId",
      ExpressionAttributeValues: { ":oui": true, ":compteId": compteId },
    });
    await db.send(marque).catch(siConditionPerdue(undefined));
  },

  /** False when this account has no such session. */
  async fermer(sessionId: string, compteId: string): Promise<boolean> {
    const fermeture = new DeleteCommand({
      TableName,
      Key: cle(sessionId),
      ConditionExpression: "compteId = :compteId",
      ExpressionAttributeValues: { ":compteId": compteId },
    });
    return db.send(fermeture).then(() => true, siConditionPerdue(false));
  },
});

export type SessionsStore = ReturnType<typeof sessionsStore>;
