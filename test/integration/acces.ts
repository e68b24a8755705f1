import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { vi } from "vitest";
import type { Courrier } from "../../infra/local/gate/courriers.ts";
import type { Gate } from "../../infra/local/gate/gate.ts";
import { contrat, type NomDeRoute } from "../../shared/api/contrat.ts";
import { unContexte } from "../un-contexte.ts";
import { ADRESSE_SITE, SECRET_ORIGINE, uneRequete } from "../une-requete.ts";
import { arn, autorise, executerComme, ouvrirPorte, parIam, region } from "./porte.ts";

const CLE = "22222222-2222-2222-2222-222222222222";
export const POOL = `${region}_Guichets1`;
export const CLIENT = "client1234567890";
const EXPEDITEUR = "ne-pas-repondre@sne.example";

const ARNS = {
  comptes: arn("dynamodb", "table/comptes"),
  brouillons: arn("dynamodb", "table/brouillons"),
  guichets: arn("dynamodb", "table/guichets"),
  cle: arn("kms", `key/${CLE}`),
  pool: arn("cognito-idp", `userpool/${POOL}`),
  courriel: arn("ses", `identity/${EXPEDITEUR}`),
  sms: arn("sms-voice", "sender-id/SNE/FR"),
};

const cles = {
  KeySchema: [
    { AttributeName: "pk", KeyType: "HASH" as const },
    { AttributeName: "sk", KeyType: "RANGE" as const },
  ],
};
const texte = (AttributeName: string) => ({ AttributeName, AttributeType: "S" as const });

const tables = [
  {
    TableName: "comptes",
    BillingMode: "PAY_PER_REQUEST" as const,
    ...cles,
    AttributeDefinitions: [texte("pk"), texte("sk"), texte("compteId"), texte("ouverteLe")],
    GlobalSecondaryIndexes: [
      {
        IndexName: "parCompte",
        KeySchema: [
          { AttributeName: "compteId", KeyType: "HASH" as const },
          { AttributeName: "ouverteLe", KeyType: "RANGE" as const },
        ],
        Projection: { ProjectionType: "ALL" as const },
      },
    ],
  },
  ...["brouillons", "guichets"].map((TableName) => ({
    TableName,
    BillingMode: "PAY_PER_REQUEST" as const,
    ...cles,
    AttributeDefinitions: [texte("pk"), texte("sk")],
  })),
];

const environnement = {
  SECRET_ORIGINE,
  ADRESSE_SITE,
  TABLE_COMPTES: "comptes",
  TABLE_BROUILLONS: "brouillons",
  TABLE_GUICHETS: "guichets",
  // tables and lake of the intranet that no story of signing in touches
  TABLE_DEMANDES: "demandes",
  TABLE_JOURNAL: "journal",
  SEAU_LAC: "lac",
  CLE_EMPREINTE: ARNS.cle,
  EXPEDITEUR,
  EMETTEUR_SMS: ARNS.sms,
  POOL_GUICHETS: POOL,
  CLIENT_GUICHETS: CLIENT,
  // reached by no story here: nothing listens there
  FRANCECONNECT_URL: "http://localhost:9/",
  FRANCECONNECT_CLIENT: "sne",
  FRANCECONNECT_SECRET: "secret",
};

const actions = (service: string, noms: readonly string[]): string[] => noms.map((nom) => `${service}:${nom}`);

/** The rights of the three functions at once: that each has its own is proved on the template. */
const droits = [
  autorise(actions("dynamodb", ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]), ARNS.comptes),
  autorise("dynamodb:Query", `${ARNS.comptes}/index/parCompte`),
  // the organisation for which someone helps
  autorise("dynamodb:GetItem", ARNS.brouillons),
  autorise(actions("dynamodb", ["GetItem", "UpdateItem"]), ARNS.guichets),
  autorise("kms:GenerateMac", ARNS.cle),
  autorise("ses:SendEmail", ARNS.courriel),
  autorise("sms-voice:SendTextMessage", ARNS.sms),
  autorise(actions("cognito-idp", ["AdminInitiateAuth", "AdminRespondToAuthChallenge"]), ARNS.pool),
];

const motDePasse = {
  minimumLength: 12,
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 3,
};

const porteDesAcces = () =>
  ouvrirPorte({
    creer: tables,
    tables: [
      { arn: ARNS.comptes, name: "comptes", ttlAttribute: "expireLe" },
      { arn: ARNS.brouillons, name: "brouillons" },
      { arn: ARNS.guichets, name: "guichets" },
    ],
    keys: [{ arn: ARNS.cle, id: CLE, spec: "HMAC_256", usage: "GENERATE_VERIFY_MAC", enabled: true, policy: parIam }],
    userPools: [
      {
        id: POOL,
        arn: ARNS.pool,
        mfa: "ON",
        adminCreateOnly: true,
        passwordPolicy: motDePasse,
        clients: [{ id: CLIENT, authFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH"], preventUserExistenceErrors: true }],
      },
    ],
    mailIdentities: [{ arn: ARNS.courriel, identity: EXPEDITEUR }],
    smsSenders: [{ arn: ARNS.sms, senderId: "SNE" }],
  });

export type Appel = Omit<NonNullable<Parameters<typeof uneRequete>[1]>, "entree">;
export type ReponseLue = {
  statut: number;
  corps: Record<string, unknown>;
  cookie?: string;
  entetes: Record<string, unknown>;
};

/** The session function, the intranet and the authorizer, behind a gate, played as the gateway plays them. */
export type Acces = {
  gate: Gate;
  appeler(nom: NomDeRoute, entree?: Record<string, unknown>, appel?: Appel): Promise<ReponseLue>;
  /** The last message to this address or number. */
  dernierMessage(a: string): Courrier;
  annuaire: CognitoIdentityProviderClient;
  ecrire(table: "comptes" | "brouillons" | "guichets", item: Record<string, unknown>): Promise<void>;
  retirer(table: "comptes" | "guichets", cle: { pk: string; sk: string }): Promise<void>;
  lireTout(table: "comptes" | "guichets"): Promise<Record<string, unknown>[]>;
  /** Lets this many seconds pass. */
  attendre(secondes: number): void;
  fermer(): Promise<void>;
};

export async function ouvrirAcces(): Promise<Acces> {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-24T08:00:00Z") });
  const porte = await porteDesAcces();
  executerComme(porte.role(...droits), environnement);
  const [session, intranet, identite] = await Promise.all([
    import("../../functions/session/index.ts"),
    import("../../functions/intranet/index.ts"),
    import("../../functions/identite/index.ts"),
  ]);
  const administrateur = porte.role(autorise("dynamodb:*", "*"), autorise("cognito-idp:*", "*"));
  const db = DynamoDBDocumentClient.from(new DynamoDBClient(administrateur));

  async function autoriser(requete: ReturnType<typeof uneRequete>): Promise<{ lambda: unknown } | number> {
    try {
      const { isAuthorized, context } = await identite.handler(requete);
      return isAuthorized ? { lambda: context } : 403;
    } catch (erreur) {
      return erreur instanceof Error && erreur.message === "Unauthorized" ? 401 : 500;
    }
  }

  return {
    gate: porte.gate,
    annuaire: new CognitoIdentityProviderClient(administrateur),
    async appeler(nom, entree = {}, appel = {}) {
      const route = contrat[nom];
      const requete = uneRequete(route, { entree, ...appel });
      if (route.access !== "public") {
        const autorise = await autoriser(requete);
        if (typeof autorise === "number") return { statut: autorise, corps: {}, entetes: {} };
        requete.requestContext.authorizer = autorise;
      }
      const { handler } = route.fonction === "intranet" ? intranet : session;
      const reponse = await handler(requete, unContexte());
      const [cookie] = reponse.cookies ?? [];
      return {
        statut: reponse.statusCode ?? 0,
        corps: reponse.body ? JSON.parse(reponse.body) : {},
        entetes: reponse.headers ?? {},
        ...(cookie !== undefined && { cookie }),
      };
    },
    dernierMessage(a) {
      const message = porte.gate.courriers().findLast((courrier) => courrier.a === a);
      if (!message) throw new Error("aucun message");
      return message;
    },
    async ecrire(TableName, Item) {
      await db.send(new PutCommand({ TableName, Item }));
    },
    async retirer(TableName, Key) {
      await db.send(new DeleteCommand({ TableName, Key }));
    },
    async lireTout(TableName) {
      return (await db.send(new ScanCommand({ TableName }))).Items ?? [];
    },
    attendre(secondes) {
      vi.setSystemTime(Date.now() + secondes * 1000);
    },
    async fermer() {
      vi.useRealTimers();
      await porte.fermer();
    },
  };
}

/** The 6 digits of a message. */
export const codeDe = ({ texte }: Courrier): string => /\b\d{6}\b/u.exec(texte)?.[0] ?? "";

/** What a browser sends back of a `set-cookie`. */
export const cookieRendu = (cookie = ""): string => cookie.split(";")[0] ?? "";
