import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { KMSClient } from "@aws-sdk/client-kms";
import { ListObjectVersionsCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { vi } from "vitest";
import { empreinteParKms } from "../../functions/socle/empreinte.ts";
import { articleCourant, articleDAttestation, articleDEvenement } from "../../functions/socle/stores/articles.ts";
import { brouillonsStore } from "../../functions/socle/stores/brouillons.ts";
import { type Cle, cleDeDemande, cleDeLien, cleDeVerrou } from "../../functions/socle/stores/cles.ts";
import { demandesStore } from "../../functions/socle/stores/demandes.ts";
import { envoisStore } from "../../functions/socle/stores/envois.ts";
import { REGLES_DE_DELAI } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { TypeDeFaitDEnvoi } from "../../shared/envois/preuve.ts";
import { tableDesBrouillons, tableDesComptes, tableDesDemandes, tableDesDoublons, uneTable } from "../tables.ts";
import { unEvenement } from "../un-evenement.ts";
import { accountId, arn, autorise, executerComme, ouvrirPorte, parIam } from "./porte.ts";

const TABLES = [
  "demandes",
  "brouillons",
  "comptes",
  "journal",
  "doublons",
  "pieces",
  "recherche",
  "attributions",
  "registre",
] as const;
export type NomDeTable = (typeof TABLES)[number];

const EMPREINTE = {
  id: "44444444-4444-4444-4444-444444444444",
  spec: "HMAC_256",
  usage: "GENERATE_VERIFY_MAC",
} as const;
const ARN_EMPREINTE = arn("kms", `key/${EMPREINTE.id}`);

const SEAU = "pieces";

type Item = Record<string, unknown>;
type Appel = { mode?: string; minutes?: number };

/** The clockwork behind a gate, and the tables on which it works; a test says which day it is. */
export async function ouvrirCycle() {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T13:32:00Z") });
  const avecIndex = [tableDesDemandes, tableDesBrouillons, tableDesComptes, tableDesDoublons];
  const porte = await ouvrirPorte({
    creer: [...avecIndex, ...["journal", "pieces", "recherche", "attributions", "registre"].map(uneTable)],
    tables: TABLES.map((name) => ({ arn: arn("dynamodb", `table/${name}`), name })),
    buckets: [{ arn: `arn:aws:s3:::${SEAU}`, name: SEAU, versioned: true, cors: [], policy: [], tellsTheBus: false }],
    queues: [{ arn: arn("sqs", "notifications"), name: "notifications", attributes: {}, policy: [] }],
    keys: [{ ...EMPREINTE, arn: ARN_EMPREINTE, enabled: true, policy: parIam }],
  });
  // what its role may do exactly is tried right by right on the whole system
  const acces = porte.role(
    autorise("dynamodb:*", "*"),
    autorise("kms:GenerateMac", ARN_EMPREINTE),
    autorise("s3:*", "*"),
    autorise("sqs:*", "*"),
  );
  const file = `${acces.endpoint}/${accountId}/notifications`;
  executerComme(acces, {
    CLE_EMPREINTE: ARN_EMPREINTE,
    SEAU_PIECES: SEAU,
    FILE_NOTIFICATIONS: file,
    ...Object.fromEntries(TABLES.map((nom) => [`TABLE_${nom.toUpperCase()}`, nom])),
  });
  const { handler } = await import("../../functions/cycle-de-vie/index.ts");
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(acces));
  const demandes = demandesStore(db, "demandes");
  const envois = envoisStore(db, "demandes");
  const sqs = new SQSClient(acces);
  const fichiers = new S3Client({ ...acces, forcePathStyle: true });

  const ecrire = async (TableName: NomDeTable, Item: Item): Promise<void> => {
    await db.send(new PutCommand({ TableName, Item }));
  };
  const effacer = async (TableName: NomDeTable, { pk, sk }: Cle): Promise<void> => {
    await db.send(new DeleteCommand({ TableName, Key: { pk, sk } }));
  };
  const lireTout = async (TableName: NomDeTable): Promise<Item[]> =>
    (await db.send(new ScanCommand({ TableName }))).Items ?? [];
  const nousSommesLe = (jour: string): unknown => vi.setSystemTime(new Date(`${jour}T01:00:00Z`));

  await ecrire("registre", { pk: "REGLAGES", sk: "REGLES", version: REGLES_DE_DELAI });

  return {
    gate: porte.gate,
    ecrire,
    effacer,
    lireTout,
    empreinte: empreinteParKms(new KMSClient(acces), ARN_EMPREINTE),
    lireDossier: demandes.lireDossier,
    brouillons: brouillonsStore(db, "brouillons"),
    /** What waits in the queue of notifications, taken out of it. */
    async annonces(): Promise<unknown[]> {
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: file, MaxNumberOfMessages: 10 }));
      for (const { ReceiptHandle } of Messages)
        await sqs.send(new DeleteMessageCommand({ QueueUrl: file, ReceiptHandle }));
      return Messages.map(({ Body = "" }) => JSON.parse(Body));
    },
    /** A file of a piece, of which an older version stays. */
    async envoyerFichier(Key: string): Promise<void> {
      for (const Body of ["avant", "apres"])
        await fichiers.send(new PutObjectCommand({ Bucket: SEAU, Key, Body, ContentType: "application/pdf" }));
    },
    /** Versions that stand under a prefix. */
    async versions(Prefix: string): Promise<number> {
      const { Versions = [] } = await fichiers.send(new ListObjectVersionsCommand({ Bucket: SEAU, Prefix }));
      return Versions.length;
    },
    /** Files a demande as the portal would have. */
    async deposer(demande: Demande): Promise<Demande> {
      const { compte, numeroUnique, territoire } = demande;
      await ecrire("demandes", articleCourant(demande));
      await ecrire("demandes", articleDEvenement(unEvenement(demande)));
      await ecrire("demandes", articleDAttestation(demande, demande.etat));
      await ecrire("demandes", { ...cleDeLien(compte, numeroUnique), numeroUnique });
      if (demande.etat === "active") await ecrire("demandes", { ...cleDeVerrou(compte, territoire), numeroUnique });
      return demande;
    },
    /** The mail of an event becomes what `type` says, on a day. */
    async apprendre(numeroUnique: string, version: number, type: TypeDeFaitDEnvoi, le: string): Promise<void> {
      const envoi = { sujet: numeroUnique, version, message: "preavis", canal: "courriel" } as const;
      await envois.reserver(envoi, new Date(`${le}T09:00:00Z`));
      await envois.consigner(envoi, { type, le, reference: "m1" });
    },
    /** Lets a night come; `minutes` that the function has. */
    async passer(jour: string, { minutes = 15, ...appel }: Appel = {}): Promise<void> {
      nousSommesLe(jour);
      await handler(appel, { getRemainingTimeInMillis: () => minutes * 60_000 });
    },
    lireDemande: async (numeroUnique: string): Promise<Item | undefined> =>
      (await lireTout("demandes")).find(({ pk, sk }) => pk === cleDeDemande(numeroUnique).pk && sk === "COURANTE"),
    /** Puts a demande in the index on a day that its state does not give. */
    async deplacer(numeroUnique: string, echeance: string): Promise<void> {
      const UpdateExpression = "SET echeance = :echeance";
      const ExpressionAttributeValues = { ":echeance": echeance };
      const commande = { TableName: "demandes", Key: cleDeDemande(numeroUnique), UpdateExpression };
      await db.send(new UpdateCommand({ ...commande, ExpressionAttributeValues }));
    },
    async fermer(): Promise<void> {
      vi.useRealTimers();
      await porte.fermer();
    },
  };
}

export type Cycle = Awaited<ReturnType<typeof ouvrirCycle>>;
