import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { empreinteParKms } from "../../functions/socle/empreinte.ts";
import { empreinteDeRecherche } from "../../functions/socle/empreinte-de-recherche.ts";
import { cleDeDemande } from "../../functions/socle/stores/cles.ts";
import { rechercheStore } from "../../functions/socle/stores/recherche.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import { uneTable } from "../tables.ts";
import { arn, autorise, executerComme, ouvrirPorte, parIam } from "./porte.ts";
import { unMessageDeFile } from "./un-message-de-file.ts";

const EMPREINTE = {
  id: "44444444-4444-4444-4444-444444444444",
  spec: "HMAC_256",
  usage: "GENERATE_VERIFY_MAC",
} as const;
const ARN_EMPREINTE = arn("kms", `key/${EMPREINTE.id}`);
const TABLES = ["demandes", "pieces", "recherche"] as const;
const ARNS = {
  demandes: arn("dynamodb", "table/demandes"),
  pieces: arn("dynamodb", "table/pieces"),
  recherche: arn("dynamodb", "table/recherche"),
};

/** The rights of the function. */
const droits = [
  autorise(["dynamodb:GetItem", "dynamodb:Query"], ARNS.demandes),
  autorise("dynamodb:Query", ARNS.pieces),
  autorise(["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"], ARNS.recherche),
  autorise("kms:GenerateMac", ARN_EMPREINTE),
];

/** The index that guichets search, behind a gate; a test plays the queue that calls its function. */
export async function ouvrirIndexation() {
  const porte = await ouvrirPorte({
    creer: TABLES.map((nom) => uneTable(nom)),
    tables: TABLES.map((name) => ({ arn: ARNS[name], name })),
    keys: [{ ...EMPREINTE, arn: ARN_EMPREINTE, enabled: true, policy: parIam }],
  });
  const acces = porte.role(...droits);
  executerComme(acces, {
    TABLE_DEMANDES: "demandes",
    TABLE_PIECES: "pieces",
    TABLE_RECHERCHE: "recherche",
    CLE_EMPREINTE: ARN_EMPREINTE,
  });
  const { handler } = await import("../../functions/indexation/index.ts");
  const administrateur = porte.role(autorise("dynamodb:*", "*"), autorise("kms:*", "*"));
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(administrateur));
  const recherche = rechercheStore(db, "recherche");
  const empreindre = empreinteDeRecherche(empreinteParKms(new KMSClient(administrateur), ARN_EMPREINTE));

  const ecrire = async (demande: Demande): Promise<void> => {
    await db.send(new PutCommand({ TableName: "demandes", Item: { ...cleDeDemande(demande.numeroUnique), demande } }));
  };

  async function recevoir(...numeros: string[]): Promise<string[]> {
    const corps = numeros.map((numeroUnique) => JSON.stringify({ numeroUnique, version: 1, type: "demande-deposee" }));
    const { batchItemFailures } = await handler({
      Records: corps.map((body, rang) => unMessageDeFile(String(rang), body, arn("sqs", "indexation"))),
    });
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  }

  return {
    gate: porte.gate,
    recherche,
    ecrire,
    recevoir,
    async deposer(demande: Demande): Promise<string[]> {
      await ecrire(demande);
      return recevoir(demande.numeroUnique);
    },
    async effacer(numeroUnique: string) {
      await db.send(new DeleteCommand({ TableName: "demandes", Key: cleDeDemande(numeroUnique) }));
    },
    /** Numbers listed under a place, of one month. */
    async liste(lieu: string, mois = "2026-11"): Promise<string[]> {
      const { entrees } = await recherche.lireListe(lieu, mois, undefined, 100);
      return entrees.map(({ numeroUnique }) => numeroUnique);
    },
    /** Numbers to which a fact leads in the territory. */
    mene: async (fait: string, nature: "nom" | "contact" = "nom", territoire = "069"): Promise<string[]> =>
      recherche.lireExacts(await empreindre(territoire, { fait, nature })),
    lireTout: async (): Promise<Record<string, unknown>[]> =>
      (await db.send(new ScanCommand({ TableName: "recherche" }))).Items ?? [],
    fermer: () => porte.fermer(),
  };
}

export type Indexation = Awaited<ReturnType<typeof ouvrirIndexation>>;
