import { randomUUID } from "node:crypto";
import { type DynamoDBDocumentClient, PutCommand, paginateQuery } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Poste, type RoleDAgent, rolesDAgent } from "../../../shared/droits/agent.ts";
import { type Identite, identite } from "../../../shared/droits/identite.ts";
import { type Acte, actes } from "../../../shared/droits/peut.ts";
import { type RaisonDeLire, raisonConsignee } from "../../../shared/droits/raisons.ts";
import { cleDeDemande, cleDeLecture, cleDeRecherche } from "./cles.ts";

/** One opening of a file: who, when, to do what. */
export type Lecture = {
  numeroUnique: string;
  qui: Identite;
  acte: Acte;
  maintenant: Date;
  /** Guichet and role of the agent who reads, and the reason given. */
  guichet?: string;
  role?: RoleDAgent;
  raison?: RaisonDeLire;
  /** Mandate of the helper who reads. */
  mandat?: string;
  /** Code of the piece that was opened. */
  piece?: string;
};

const lecture = z.object({
  qui: identite,
  acte: z.enum(actes),
  lueLe: z.string(),
  guichet: z.exactOptional(z.string()),
  role: z.exactOptional(z.enum(rolesDAgent)),
  piece: z.exactOptional(z.string()),
  raison: z.exactOptional(z.pipe(z.string(), z.transform(raisonConsignee))),
  mandat: z.exactOptional(z.string()),
});
export type LectureConsignee = z.infer<typeof lecture>;

// a year, the longest that the CNIL recommends for logs (délibération 2021-122)
const CONSERVATION_EN_SECONDES = 365 * 86_400;

/** One search of an agent, or one list taken out: in which role, and what for; never whom, nor what was typed. */
export type Recherche = {
  agent: string;
  poste: Pick<Poste, "guichet" | "role" | "territoire">;
  nature: string;
  /** Place of a list. */
  ou?: string;
  finalite?: string;
  maintenant: Date;
};

const expiration = (maintenant: Date): number => Math.floor(maintenant.getTime() / 1000) + CONSERVATION_EN_SECONDES;

export type JournalStore = ReturnType<typeof journalStore>;

/** Written before the file is shown: a reading that left no trace did not happen. */
export function journalStore(db: DynamoDBDocumentClient, TableName: string) {
  return {
    async consigner({ numeroUnique, maintenant, ...lue }: Lecture): Promise<void> {
      const lueLe = maintenant.toISOString();
      const Item = {
        ...cleDeLecture(numeroUnique, lueLe, randomUUID()),
        ...lue,
        lueLe,
        expireLe: expiration(maintenant),
      };
      await db.send(new PutCommand({ TableName, Item }));
    },

    async consignerRecherche({ agent, poste, nature, ou, finalite, maintenant }: Recherche): Promise<void> {
      const { guichet, role, territoire } = poste;
      const le = maintenant.toISOString();
      const Item = {
        ...cleDeRecherche(agent, le, randomUUID()),
        ...{ agent, guichet, role, territoire, nature, ou, finalite, le },
        expireLe: expiration(maintenant),
      };
      await db.send(new PutCommand({ TableName, Item }));
    },

    /** Newest first; a reading older than a year is no longer there, even before DynamoDB erases it. */
    async lister(numeroUnique: string, maintenant: Date): Promise<LectureConsignee[]> {
      const lues: LectureConsignee[] = [];
      const pages = paginateQuery(
        { client: db },
        {
          TableName,
          KeyConditionExpression: "pk = :pk",
          FilterExpression: "expireLe > :maintenant",
          ExpressionAttributeValues: {
            ":pk": cleDeDemande(numeroUnique).pk,
            ":maintenant": Math.floor(maintenant.getTime() / 1000),
          },
          ConsistentRead: true,
          ScanIndexForward: false,
        },
      );
      for await (const { Items = [] } of pages) lues.push(...Items.map((item) => z.parse(lecture, item)));
      return lues;
    },
  };
}
