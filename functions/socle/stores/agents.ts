import { type DynamoDBDocumentClient, GetCommand, paginateScan, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { formeDePoste, type Poste } from "../../../shared/droits/agent.ts";
import { siConditionPerdue } from "./condition.ts";
import { lirePartition } from "./partition.ts";
import { type Ecriture, ecrireTout } from "./transaction.ts";

const agent = z.object({
  courriel: z.string(),
  nom: z.string(),
  /** Last day of the certification, given again every year; absent until the first. */
  certifieJusquAu: z.exactOptional(z.iso.date()),
  /** The end that was announced last. */
  finAnnoncee: z.exactOptional(z.iso.date()),
  postes: z.array(formeDePoste),
  /** The post chosen last. */
  courant: z.exactOptional(z.object({ guichet: z.string(), role: formeDePoste.shape.role })),
  /** Day of the last sign-in, or of the invitation. */
  derniereConnexionLe: z.exactOptional(z.iso.date()),
  /** The account is closed: kept so that the register of readings can still name who read. */
  closLe: z.exactOptional(z.iso.date()),
});
/** A person of one or several guichets, known to the SNE; Cognito only says that it is really that person. */
export type Agent = z.infer<typeof agent>;

export const cleDAgent = (sub: string) => ({ pk: `AGENT#${sub}`, sk: "AGENT" });
const cleDEquipe = (guichet: string, sub: string) => ({ pk: `EQUIPE#${guichet}`, sk: `AGENT#${sub}` });

/** Someone else may have changed the posts meanwhile, or the agent may have signed in. */
const surCeQuiEtait = ({ postes, derniereConnexionLe }: Agent) => ({
  ConditionExpression:
    derniereConnexionLe === undefined ? "postes = :postes" : "postes = :postes AND derniereConnexionLe = :vu",
  ExpressionAttributeValues: {
    ":postes": postes,
    ...(derniereConnexionLe !== undefined && { ":vu": derniereConnexionLe }),
  },
});

/** From what an agent was to what they are; `avant` undefined for someone new. */
export type Changement = { sub: string; avant: Agent | undefined; apres: Agent };

export function agentsStore(db: DynamoDBDocumentClient, TableName: string) {
  const surLAgent = (sub: string, UpdateExpression: string, ExpressionAttributeValues: Record<string, unknown>) =>
    db
      .send(
        new UpdateCommand({
          TableName,
          Key: cleDAgent(sub),
          UpdateExpression,
          ConditionExpression: "attribute_exists(pk)",
          ExpressionAttributeValues,
        }),
      )
      .then(() => true, siConditionPerdue(false));

  async function lireMeme(sub: string): Promise<Agent | undefined> {
    const { Item } = await db.send(new GetCommand({ TableName, Key: cleDAgent(sub), ConsistentRead: true }));
    return Item && z.parse(agent, Item);
  }

  /** The agent, and the teams where they are listed; refused when someone changed the same agent meanwhile. */
  function ecrituresDe({ sub, avant, apres }: Changement): Ecriture<"agent-change">[] {
    const guichetsDe = (postes: readonly Poste[] = []) => new Set(postes.map(({ guichet }) => guichet));
    const [avaient, ont] = [guichetsDe(avant?.postes), guichetsDe(apres.postes)];
    const equipe = (guichet: string) => ({ TableName, Key: cleDEquipe(guichet, sub) });
    return [
      {
        siRefusee: "agent-change",
        operation: {
          Put: {
            TableName,
            Item: { ...cleDAgent(sub), ...apres },
            ...(avant ? surCeQuiEtait(avant) : { ConditionExpression: "attribute_not_exists(pk)" }),
          },
        },
      },
      ...[...ont].map((guichet) => ({
        siRefusee: "agent-change" as const,
        operation: { Put: { TableName, Item: { ...cleDEquipe(guichet, sub), agent: sub } } },
      })),
      ...[...avaient]
        .filter((guichet) => !ont.has(guichet))
        .map((guichet) => ({
          siRefusee: "agent-change" as const,
          operation: { Delete: equipe(guichet) },
        })),
    ];
  }

  return {
    /** By the identifier (`sub`) that Cognito gave; consistent, so that one who has left is cut at the next click. */
    async lire(sub: string): Promise<Agent | undefined> {
      const lu = await lireMeme(sub);
      return lu?.closLe === undefined ? lu : undefined;
    },

    /** False when that agent is gone. */
    choisirPoste: (sub: string, { guichet, role }: Pick<Poste, "guichet" | "role">): Promise<boolean> =>
      surLAgent(sub, "SET courant = :courant", { ":courant": { guichet, role } }),

    noterConnexion: (sub: string, jour: string): Promise<boolean> =>
      surLAgent(sub, "SET derniereConnexionLe = :jour", { ":jour": jour }),

    noterFinAnnoncee: (sub: string, jour: string): Promise<boolean> =>
      surLAgent(sub, "SET finAnnoncee = :jour", { ":jour": jour }),

    ecrituresDe,

    changer: (changement: Changement) => ecrireTout(db, ecrituresDe(changement)),

    /** Every account that is open: the table is small, and read once a night. */
    async *parcourir(): AsyncGenerator<Agent & { agent: string }> {
      const pages = paginateScan(
        { client: db },
        {
          TableName,
          FilterExpression: "begins_with(pk, :agent) AND attribute_not_exists(closLe)",
          ExpressionAttributeValues: { ":agent": "AGENT#" },
          ConsistentRead: true,
        },
      );
      for await (const { Items = [] } of pages)
        for (const { pk, ...item } of Items)
          yield { ...z.parse(agent, item), agent: String(pk).slice("AGENT#".length) };
    },

    /** Who works for a guichet, by name. */
    async listerEquipe(guichet: string): Promise<(Agent & { agent: string })[]> {
      const lignes = await lirePartition(db, TableName, cleDEquipe(guichet, "").pk);
      const subs = z.parse(z.array(z.object({ agent: z.string() })), lignes).map((ligne) => ligne.agent);
      const lus = await Promise.all(subs.map(async (sub) => ({ sub, lu: await lireMeme(sub) })));
      return lus
        .flatMap(({ sub, lu }) => (lu && lu.closLe === undefined ? [{ ...lu, agent: sub }] : []))
        .toSorted((a, b) => a.nom.localeCompare(b.nom, "fr"));
    },
  };
}

export type AgentsStore = ReturnType<typeof agentsStore>;
