import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { vi } from "vitest";
import type { Requete } from "../../functions/socle/requete.ts";
import type { Gate } from "../../infra/local/gate/gate.ts";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import { unContexte } from "../un-contexte.ts";
import { ADRESSE_SITE, SECRET_ORIGINE, uneRequete } from "../une-requete.ts";
import { arn, autorise, executerComme, ouvrirPorte, parIam } from "./porte.ts";

const CLE = "33333333-3333-3333-3333-333333333333";
const ARN_CLE = arn("kms", `key/${CLE}`);
const TABLES = ["brouillons", "comptes", "demandes", "guichets", "journal"] as const;
type NomDeTable = (typeof TABLES)[number];

const table = (nom: NomDeTable): string => arn("dynamodb", `table/${nom}`);
const creer = TABLES.map((TableName) => ({
  TableName,
  BillingMode: "PAY_PER_REQUEST" as const,
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" as const },
    { AttributeName: "sk", KeyType: "RANGE" as const },
  ],
  AttributeDefinitions: ["pk", "sk"].map((AttributeName) => ({ AttributeName, AttributeType: "S" as const })),
}));

const surTable = (nom: NomDeTable, ...actions: string[]) =>
  autorise(
    actions.map((action) => `dynamodb:${action}`),
    table(nom),
  );

/** The rights of the portal's function; those of the public one are among them. */
const droits = [
  surTable("brouillons", "GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
  surTable("comptes", "GetItem"),
  surTable("demandes", "GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"),
  surTable("guichets", "Query"),
  surTable("journal", "PutItem"),
  autorise(["kms:GenerateDataKey", "kms:Decrypt"], ARN_CLE),
];

const environnement = {
  SECRET_ORIGINE,
  ADRESSE_SITE,
  TABLE_BROUILLONS: "brouillons",
  TABLE_COMPTES: "comptes",
  TABLE_DEMANDES: "demandes",
  TABLE_GUICHETS: "guichets",
  TABLE_JOURNAL: "journal",
  CLE_SENSIBLE: ARN_CLE,
  // reached by no test: nothing listens there
  ADRESSES_URL: "http://localhost:9/",
};

export type ReponseLue = { statut: number; corps: Record<string, unknown>; entetes: Record<string, unknown> };

/** The portal and the public function behind a gate, called by a person whose session is `compte`. */
export type Dossiers = {
  gate: Gate;
  appeler(nom: NomDeRoute, entree?: Record<string, unknown>, compte?: string): Promise<ReponseLue>;
  /** An event as it comes, whatever it holds; `lambda` is what the authorizer found. */
  envoyer(nom: NomDeRoute, change: Partial<Requete>, lambda?: unknown): Promise<ReponseLue>;
  lireTout(table: NomDeTable): Promise<Record<string, unknown>[]>;
  ecrire(table: NomDeTable, item: Record<string, unknown>): Promise<void>;
  /** Moves the clock of the functions. */
  nousSommesLe(instant: string): void;
  fermer(): Promise<void>;
};

export const demandeur = (compte: string) => ({ role: "demandeur", compte, session: "session-1" });

export async function ouvrirDossiers(): Promise<Dossiers> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T13:32:00Z") });
  const porte = await ouvrirPorte({
    creer,
    tables: TABLES.map((name) => ({ arn: table(name), name })),
    keys: [
      { arn: ARN_CLE, id: CLE, spec: "SYMMETRIC_DEFAULT", usage: "ENCRYPT_DECRYPT", enabled: true, policy: parIam },
    ],
  });
  executerComme(porte.role(...droits), environnement);
  const [portail, publiques] = await Promise.all([
    import("../../functions/portail/index.ts"),
    import("../../functions/public/index.ts"),
  ]);
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(porte.role(autorise("dynamodb:*", "*"))));

  async function envoyer(nom: NomDeRoute, change: Partial<Requete>, lambda?: unknown): Promise<ReponseLue> {
    const route = contrat[nom];
    const requete = { ...uneRequete(route), ...change };
    if (route.access !== "public" && lambda) requete.requestContext.authorizer = { lambda };
    const { handler } = route.fonction === "public" ? publiques : portail;
    const { statusCode = 0, body, headers = {} } = await handler(requete, unContexte());
    const enJson = body !== undefined && String(headers["content-type"]).includes("json");
    return { statut: statusCode, corps: enJson ? JSON.parse(body) : {}, entetes: headers };
  }

  return {
    gate: porte.gate,
    appeler: (nom, entree = {}, compte = "compte-1") =>
      envoyer(nom, uneRequete(contrat[nom], { entree }), demandeur(compte)),
    envoyer,
    async lireTout(TableName) {
      return (await db.send(new ScanCommand({ TableName }))).Items ?? [];
    },
    async ecrire(TableName, Item) {
      await db.send(new PutCommand({ TableName, Item }));
    },
    nousSommesLe(instant) {
      vi.setSystemTime(new Date(instant));
    },
    async fermer() {
      vi.useRealTimers();
      await porte.fermer();
    },
  };
}
