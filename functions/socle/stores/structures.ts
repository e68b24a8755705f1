import { type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { type Membre, membre, type Structure, structure } from "../../../shared/mandat/structure.ts";
import { cleDAppartenance, cleDAttache, cleDeMembre, cleDeRalliement, cleDeStructure } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
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

type Issue = "deja-membre" | "code-consomme" | "deja-parti" | "equipe-changee";

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

  /** The team is as it was read: whoever changes it at the same time reads it again. */
  const surLEquipe = (detenteur: string, version: number) => ({
    TableName,
    Key: cleDeStructure(detenteur),
    ConditionExpression: `attribute_exists(pk) AND ${version === 0 ? "attribute_not_exists(version)" : "version = :lue"}`,
  });

  const faireBouger = (detenteur: string, version: number): Ecriture<Issue> => ({
    siRefusee: "equipe-changee",
    operation: {
      Update: {
        ...surLEquipe(detenteur, version),
        UpdateExpression: "SET version = :apres",
        ExpressionAttributeValues: { ":apres": version + 1, ...(version > 0 && { ":lue": version }) },
      },
    },
  });

  const fermer = (detenteur: string, version: number): Ecriture<Issue> => ({
    siRefusee: "equipe-changee",
    operation: {
      Delete: {
        ...surLEquipe(detenteur, version),
        ...(version > 0 && { ExpressionAttributeValues: { ":lue": version } }),
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

    /** Which version of its team, to be read before the team; undefined once the last member has left. */
    async version(detenteur: string): Promise<number | undefined> {
      const lue = await lire(cleDeStructure(detenteur));
      return lue && (z.parse(z.object({ version: z.exactOptional(z.int()) }), lue).version ?? 0);
    },

    /** Something rests on it from now on: who was closing it reads again what it helps with. False when it is closed. */
    engager: (detenteur: string): Promise<boolean> =>
      db
        .send(
          new UpdateCommand({
            TableName,
            Key: cleDeStructure(detenteur),
            UpdateExpression: "ADD version :un",
            ConditionExpression: "attribute_exists(pk)",
            ExpressionAttributeValues: { ":un": 1 },
          }),
        )
        .then(() => true, siConditionPerdue(false)),

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

    /** The code opens once, into the team of this version. */
    rallier: (code: string, nouveau: Appartenance, version: number) =>
      ecrireTout<Issue>(db, [
        {
          siRefusee: "code-consomme",
          operation: {
            Delete: { TableName, Key: cleDeRalliement(code), ConditionExpression: "attribute_exists(pk)" },
          },
        },
        ...entrees(nouveau),
        faireBouger(nouveau.detenteur, version),
      ]),

    /** What keeps their account goes by itself. `dernier`: the organisation goes with them. */
    retirer: (
      detenteur: string,
      { membreId, compte }: Pick<Membre, "membreId" | "compte">,
      { version, dernier, maintenant }: { version: number; dernier: boolean; maintenant: Date },
    ) =>
      ecrireTout<Issue>(db, [
        dernier ? fermer(detenteur, version) : faireBouger(detenteur, version),
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
