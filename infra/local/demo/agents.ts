import { randomBytes } from "node:crypto";
import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  UsernameExistsException,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import { TOTP } from "otpauth";
import { onClock } from "../on-clock.ts";
import type { ClientConfig } from "../system.ts";
import { type Agent, agents } from "./agents-inventes.ts";
import type { DemoAccount } from "./demo-file.ts";

type Directory = {
  config: ClientConfig;
  shift: SharedArrayBuffer;
  poolId: string;
  clientId: string;
  tableGuichets: string;
};

const drawPassword = (): string => `Sne-${randomBytes(9).toString("base64url")}-7`;

/** The identifier of a new person of the pool; undefined when the pool knows that address already. */
async function create(
  cognito: CognitoIdentityProviderClient,
  { poolId }: Directory,
  agent: Agent,
): Promise<string | undefined> {
  try {
    const { User } = await cognito.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: agent.courriel,
        MessageAction: "SUPPRESS",
        UserAttributes: [
          { Name: "email", Value: agent.courriel },
          { Name: "email_verified", Value: "true" },
        ],
      }),
    );
    return User?.Attributes?.find(({ Name }) => Name === "sub")?.Value;
  } catch (error) {
    if (error instanceof UsernameExistsException) return undefined;
    throw error;
  }
}

/** First sign-in of a person: the one-time codes are set up as the service asks. */
async function enrol(
  cognito: CognitoIdentityProviderClient,
  directory: Directory,
  Username: string,
  Password: string,
): Promise<string> {
  const { poolId: UserPoolId, clientId: ClientId } = directory;
  await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
  const first = await cognito.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: Username, PASSWORD: Password },
    }),
  );
  const { SecretCode = "", Session: associated } = await cognito.send(
    new AssociateSoftwareTokenCommand({ Session: first.Session }),
  );
  const UserCode = new TOTP({ secret: SecretCode }).generate();
  const { Session: verified } = await cognito.send(new VerifySoftwareTokenCommand({ Session: associated, UserCode }));
  await cognito.send(
    new AdminRespondToAuthChallengeCommand({
      UserPoolId,
      ClientId,
      ChallengeName: "MFA_SETUP",
      ChallengeResponses: { USERNAME: Username },
      Session: verified,
    }),
  );
  return SecretCode;
}

type Clients = { cognito: CognitoIdentityProviderClient; tables: DynamoDBDocumentClient };

type Opened = { account: DemoAccount /** Of someone whom the pool did not know before. */; sub?: string };

async function openAccount(
  { cognito, tables }: Clients,
  directory: Directory,
  agent: Agent,
  known: readonly DemoAccount[],
): Promise<Opened> {
  const { courriel, postes } = agent;
  const [{ role, territoire }] = postes;
  const sub = await create(cognito, directory, agent);
  const before = known.find((account) => account.courriel === courriel);
  if (sub === undefined) return { account: before ?? { role, territoire, courriel, motDePasse: null, totp: null } };
  await tables.send(
    new PutCommand({ TableName: directory.tableGuichets, Item: { pk: `AGENT#${sub}`, sk: "AGENT", ...agent } }),
  );
  const motDePasse = drawPassword();
  const totp = await enrol(cognito, directory, courriel, motDePasse);
  return { sub, account: { role, territoire, courriel, motDePasse, totp } };
}

/** Accounts of all of them, and the identifier of each who was created now, by address. */
export type OpenedAgents = { comptes: DemoAccount[]; subs: ReadonlyMap<string, string> };

/** The agents of the demonstration, created with their one-time codes unless they were before (`known`). */
export async function openAgents(directory: Directory, known: readonly DemoAccount[]): Promise<OpenedAgents> {
  const { config, shift } = directory;
  const cognito = onClock(new CognitoIdentityProviderClient(config), shift);
  const tables = DynamoDBDocumentClient.from(onClock(new DynamoDBClient(config), shift));
  const comptes = [];
  const subs = new Map<string, string>();
  for (const agent of agents) {
    const { account, sub } = await openAccount({ cognito, tables }, directory, agent, known);
    comptes.push(account);
    if (sub !== undefined) subs.set(agent.courriel, sub);
  }
  return { comptes, subs };
}
