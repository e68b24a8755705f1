import { createHash } from "node:crypto";
import { CreateTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchWriteCommand,
  DynamoDBDocumentClient,
  type NativeAttributeValue,
  paginateQuery,
} from "@aws-sdk/lib-dynamodb";
import { type Dependances, rapprocher } from "../../../functions/doublons/rapprocher.ts";
import { cleDeDemande, cleDesSensibles } from "../../../functions/socle/stores/cles.ts";
import { demandesStore } from "../../../functions/socle/stores/demandes.ts";
import { doublonsStore } from "../../../functions/socle/stores/doublons.ts";
import { startDynamodb } from "../../../infra/local/engines/dynamodb.ts";
import { engineCredentials } from "../../../infra/local/gate/engine.ts";
import { tableDesDoublons, uneTable } from "../../tables.ts";
import { ecrireLaDemande, ecrireLesSensibles } from "./ecrire-la-demande.ts";
import { type Dossier, paire } from "./jeu.ts";

type Item = Record<string, NativeAttributeValue>;

// what DynamoDB takes in one call
const LOT = 25;

/** Stands for KMS, which costs a call and no reading. */
export const empreindre = (valeur: string): string => createHash("sha256").update(valeur).digest("hex");

const TERRITOIRE = "069";

/** The index on an engine of its own, in memory, that counts the items read. */
export async function ouvrirIndex() {
  const moteur = await startDynamodb(undefined);
  const client = new DynamoDBClient({ endpoint: moteur.url, region: "eu-west-3", credentials: engineCredentials });
  for (const table of [uneTable("demandes"), tableDesDoublons]) await client.send(new CreateTableCommand(table));
  const db = DynamoDBDocumentClient.from(client);
  let lectures = 0;
  // each reads one item: a get, and an update that gives back what it found
  db.middlewareStack.add((suite) => async (appel) => {
    if (
      !("Item" in appel.input) &&
      ("UpdateExpression" in appel.input ? "ReturnValues" in appel.input : "Key" in appel.input)
    )
      lectures += 1;
    return suite(appel);
  });
  const dependances: Dependances = {
    demandes: demandesStore(db, "demandes"),
    doublons: doublonsStore(db, "doublons"),
    coffre: { ouvrir: async (_dossier, { texte }) => texte },
    empreinte: async (domaine, valeur) => empreindre(`${domaine}:${valeur}`),
    empreinteDeRepere: async (fait) => empreindre(fait),
  };

  async function ecrire(TableName: "demandes" | "doublons", items: readonly Item[]): Promise<void> {
    for (let debut = 0; debut < items.length; debut += LOT) {
      const lot = items.slice(debut, debut + LOT).map((Item) => ({ PutRequest: { Item } }));
      await db.send(new BatchWriteCommand({ RequestItems: { [TableName]: lot } }));
    }
  }

  return {
    ecrire,
    ecrireDemandes: (dossiers: readonly Dossier[]) =>
      ecrire(
        "demandes",
        dossiers.flatMap((dossier) => [
          { ...cleDeDemande(dossier.numeroUnique), demande: ecrireLaDemande(dossier) },
          { ...cleDesSensibles(dossier.numeroUnique), sensible: ecrireLesSensibles(dossier) },
        ]),
      ),
    /** Items read to enter this demande, of which the answers are there already. */
    async inscrire({ numeroUnique }: Dossier): Promise<number> {
      const avant = lectures;
      await rapprocher({ numeroUnique, version: 1, type: "demande-deposee" }, dependances, new Date());
      return lectures - avant;
    },
    /** All the pairs found. */
    async paires(): Promise<Set<string>> {
      const pages = paginateQuery(
        { client: db },
        {
          TableName: "doublons",
          IndexName: "parTerritoire",
          KeyConditionExpression: "territoire = :territoire",
          ExpressionAttributeValues: { ":territoire": TERRITOIRE },
        },
      );
      const trouvees = new Set<string>();
      for await (const { Items = [] } of pages)
        for (const { pk, sk } of Items) trouvees.add(paire(String(pk).slice(8), String(sk).slice(6)));
      return trouvees;
    },
    async fermer() {
      client.destroy();
      await moteur.close();
    },
  };
}

export type IndexDEssai = Awaited<ReturnType<typeof ouvrirIndex>>;
