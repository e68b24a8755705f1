import { randomUUID } from "node:crypto";
import { type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { Identite } from "../../../shared/droits/identite.ts";
import type { Acte } from "../../../shared/droits/peut.ts";

/** One opening of a file: who, when, to do what. */
export type Lecture = {
  numeroUnique: string;
  qui: Identite;
  acte: Acte;
  maintenant: Date;
};

// a year, the longest that the CNIL recommends for logs (délibération 2021-122)
const CONSERVATION_EN_SECONDES = 365 * 86_400;

export type JournalStore = ReturnType<typeof journalStore>;

/** Written before the file is shown: a reading that left no trace did not happen. */
export function journalStore(db: DynamoDBDocumentClient, TableName: string) {
  return {
    async consigner({ numeroUnique, qui, acte, maintenant }: Lecture): Promise<void> {
      const lueLe = maintenant.toISOString();
      const Item = {
        pk: `DEMANDE#${numeroUnique}`,
        sk: `LECTURE#${lueLe}#${randomUUID()}`,
        qui,
        acte,
        lueLe,
        expireLe: Math.floor(maintenant.getTime() / 1000) + CONSERVATION_EN_SECONDES,
      };
      await db.send(new PutCommand({ TableName, Item }));
    },
  };
}
