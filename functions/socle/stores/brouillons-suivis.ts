import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Cle, cleDeBrouillonSuivi } from "./cles.ts";
import { lirePartition } from "./partition.ts";

/** A draft that has pieces: once it is erased, or expires unfiled, they are too. */
const suivi = z.object({ dossier: z.string(), compte: z.string(), brouillonId: z.string() });
export type BrouillonSuivi = z.infer<typeof suivi>;

const ATTENTE = "BROUILLON";
const cle = z.object({ pk: z.string(), sk: z.string() });

/** As it stands in the table; `reprendreLe` is when to see whether the draft is still there. */
export const articleDeBrouillonSuivi = (brouillon: BrouillonSuivi, reprendreLe: string) => ({
  ...cleDeBrouillonSuivi(brouillon.dossier),
  ...brouillon,
  attente: ATTENTE,
  reprendreLe,
  relances: 0,
});

export type BrouillonsSuivisStore = ReturnType<typeof brouillonsSuivisStore>;

export function brouillonsSuivisStore(db: DynamoDBDocumentClient, TableName: string) {
  const lire = async (Key: Cle): Promise<BrouillonSuivi | undefined> => {
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && z.parse(suivi, Item);
  };

  const effacerArticle = async (Key: Cle): Promise<void> => {
    await db.send(new DeleteCommand({ TableName, Key }));
  };

  return {
    /** At most so many drafts to look at, the longest overdue first. */
    async lister(jusque: string, auPlus: number): Promise<BrouillonSuivi[]> {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName,
          IndexName: "aReprendre",
          KeyConditionExpression: "attente = :attente AND reprendreLe <= :jusque",
          ExpressionAttributeValues: { ":attente": ATTENTE, ":jusque": jusque },
          Limit: auPlus,
        }),
      );
      const lus = await Promise.all(Items.map((item) => lire(z.parse(cle, item))));
      return lus.filter((lu) => lu !== undefined);
    },

    async reporter(brouillon: BrouillonSuivi, reprendreLe: string): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: articleDeBrouillonSuivi(brouillon, reprendreLe) }));
    },

    /** It was filed: the demande answers for its pieces. */
    oublier: ({ dossier }: BrouillonSuivi): Promise<void> => effacerArticle(cleDeBrouillonSuivi(dossier)),

    /** All that is known of the pieces of a file; what leads here goes last, so that a run that dies is taken up again. */
    async effacerTout({ dossier }: Pick<BrouillonSuivi, "dossier">): Promise<void> {
      const { pk, sk } = cleDeBrouillonSuivi(dossier);
      for (const trouvee of z.parse(z.array(cle), await lirePartition(db, TableName, pk)))
        if (trouvee.sk !== sk) await effacerArticle({ pk: trouvee.pk, sk: trouvee.sk });
      await effacerArticle({ pk, sk });
    },
  };
}
