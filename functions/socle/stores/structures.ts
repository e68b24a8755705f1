import { type DynamoDBDocumentClient, GetCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Membre, membre, type Structure, structure } from "../../../shared/mandat/structure.ts";
import { cleDAppartenance, cleDAttache, cleDeMembre, cleDeRalliement, cleDeStructure } from "./cles.ts";
import { lirePartition } from "./partition.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

const appartenance = z.extend(membre, { detenteur: z.string() });
/** Who someone is in the organisation that they are of. */
export type Appartenance = z.infer<typeof appartenance>;

const ralliement = z.object({
  detenteur: z.string(),
  nom: z.string(),
  courriel: z.string(),
  responsable: z.boolean(),
  /** Epoch seconds: DynamoDB erases the item some time after. */
  expireLe: z.int(),
});
export type Ralliement = z.infer<typeof ralliement>;

type Issue = "deja-membre" | "code-consomme" | "deja-parti" | "garant-parti";

export type StructuresStore = ReturnType<typeof structuresStore>;

/** Organisations that help, in the table of drafts, beside the links of helpers. */
export function structuresStore(db: DynamoDBDocumentClient, TableName: string) {
  const lire = async (Key: { pk: string; sk: string }) =>
    (await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  const entrees = ({ detenteur, ...sien }: Appartenance): Ecriture<Issue>[] => [
    {
      siRefusee: "deja-membre",
      operation: {
        Put: {
          TableName,
          Item: { ...cleDAppartenance(sien.compte), ...sien, detenteur },
          ConditionExpression: JAMAIS_ECRIT,
        },
      },
    },
    {
      siRefusee: "deja-membre",
      operation: { Put: { TableName, Item: { ...cleDeMembre(detenteur, sien.membreId), ...sien } } },
    },
    { siRefusee: "deja-membre", operation: { Put: { TableName, Item: { ...cleDAttache(sien.compte), detenteur } } } },
  ];

  const enReponde = (detenteur: string, membreId: string): Ecriture<Issue> => ({
    siRefusee: "garant-parti",
    operation: {
      ConditionCheck: {
        TableName,
        Key: cleDeMembre(detenteur, membreId),
        ConditionExpression: "responsable = :oui",
        ExpressionAttributeValues: { ":oui": true },
      },
    },
  });

  return {
    /** Consistent, so that who was sent away a moment ago is of it no more. */
    async appartenance(compte: string): Promise<Appartenance | undefined> {
      const lue = await lire(cleDAppartenance(compte));
      return lue && z.parse(appartenance, lue);
    },

    async lire(detenteur: string): Promise<Structure | undefined> {
      const lue = await lire(cleDeStructure(detenteur));
      return lue && z.parse(structure, lue);
    },

    async membres(detenteur: string): Promise<Membre[]> {
      const { pk, sk } = cleDeMembre(detenteur, "");
      return (await lirePartition(db, TableName, pk, sk)).map((lu) => z.parse(membre, lu));
    },

    creer: (neuve: Structure, premier: Appartenance) =>
      ecrireTout<Issue>(db, [
        ...entrees(premier),
        {
          siRefusee: "deja-membre",
          operation: { Put: { TableName, Item: { ...cleDeStructure(premier.detenteur), ...neuve } } },
        },
      ]),

    inviter: (code: string, invite: Ralliement) =>
      ecrireTout<Issue>(db, [
        { siRefusee: "deja-membre", operation: { Put: { TableName, Item: { ...cleDeRalliement(code), ...invite } } } },
      ]),

    async ralliement(code: string, maintenant: Date): Promise<Ralliement | undefined> {
      const lu = await lire(cleDeRalliement(code));
      const invite = lu && z.parse(ralliement, lu);
      return invite && invite.expireLe > maintenant.getTime() / 1000 ? invite : undefined;
    },

    /** The code opens once. */
    rallier: (code: string, nouveau: Appartenance) =>
      ecrireTout<Issue>(db, [
        {
          siRefusee: "code-consomme",
          operation: {
            Delete: { TableName, Key: cleDeRalliement(code), ConditionExpression: "attribute_exists(pk)" },
          },
        },
        ...entrees(nouveau),
      ]),

    /** What keeps their account goes by itself. `garant` still answers for it at that very moment, or nothing happens. */
    retirer: (
      detenteur: string,
      { membreId, compte }: Pick<Membre, "membreId" | "compte">,
      { garant, maintenant }: { garant: string | undefined; maintenant: Date },
    ) =>
      ecrireTout<Issue>(db, [
        ...(garant === undefined ? [] : [enReponde(detenteur, garant)]),
        {
          siRefusee: "deja-parti",
          operation: {
            Delete: {
              TableName,
              Key: cleDAppartenance(compte),
              ConditionExpression: "detenteur = :sien",
              ExpressionAttributeValues: { ":sien": detenteur },
            },
          },
        },
        { siRefusee: "deja-parti", operation: { Delete: { TableName, Key: cleDeMembre(detenteur, membreId) } } },
        {
          siRefusee: "deja-parti",
          operation: {
            Put: {
              TableName,
              Item: { ...cleDAttache(compte), detenteur, expireLe: Math.floor(maintenant.getTime() / 1000) },
            },
          },
        },
      ]),
  };
}
