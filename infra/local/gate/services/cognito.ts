import { z } from "zod";
import { jsonDialect } from "../dialects.ts";
import { json } from "../exchange.ts";
import { Administration, shapes } from "../identity/administration.ts";
import { notAuthorized } from "../identity/refusals.ts";
import { answerTo, SignIn } from "../identity/sign-in.ts";
import { readAccessToken } from "../identity/tokens.ts";
import { UserDirectory } from "../identity/user-directory.ts";
import { readInput, readTarget } from "../json-target.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { UserPoolClient, UserPoolResource } from "../resources.ts";
import type { Service } from "../service.ts";
import type { State } from "../state.ts";
import type { Outbox } from "./outbox.ts";

type Answer = Readonly<Record<string, unknown>>;
type Act = (pool: UserPoolResource, input: unknown) => Answer;

const UserPoolId = z.string();
const Session = z.string();
const ofPool = z.looseObject({ UserPoolId });
const ofClient = z.looseObject({ ClientId: z.string() });
const withToken = z.strictObject({ AccessToken: z.string() });
const initiate = z.strictObject({
  UserPoolId,
  ClientId: z.string(),
  AuthFlow: z.string(),
  AuthParameters: z.record(z.string(), z.string()),
});
const respond = z.strictObject({
  UserPoolId,
  ClientId: z.string(),
  ChallengeName: z.string(),
  ChallengeResponses: z.record(z.string(), z.string()).default({}),
  Session,
});
const associate = z.strictObject({ Session });
const verify = z.strictObject({ Session, UserCode: z.string(), FriendlyDeviceName: z.string().optional() });

type Options = { pools: readonly UserPoolResource[]; state: State; now: () => number; outbox: Outbox };

/**
 * Cognito's user pools. The engine of npm (cognito-local) skips the challenges, compares temporary passwords with
 * nothing and keeps the others readable: little of it would have been left, so accounts and sign-in are here.
 */
export function cognito({ pools, state, now, outbox }: Options): Service {
  const users = new UserDirectory(state, now);
  const signIn = new SignIn(users, now);
  const administration = new Administration(users, signIn, outbox);

  const initiateAuth: Act = (pool, input) => {
    const { ClientId, AuthFlow, AuthParameters } = readInput(initiate, input);
    const app = { pool, client: clientOf(pool, ClientId) };
    if (!app.client.authFlows.includes(`ALLOW_${AuthFlow}`))
      throw new Refusal(400, "InvalidParameterException", "Auth flow not enabled for this client");
    const { USERNAME = "", PASSWORD = "", REFRESH_TOKEN = "" } = AuthParameters;
    if (AuthFlow === "REFRESH_TOKEN_AUTH") return signIn.withRefreshToken(app, REFRESH_TOKEN);
    if (AuthFlow === "ADMIN_USER_PASSWORD_AUTH") return signIn.withPassword(app, USERNAME, PASSWORD);
    throw unknownOperation(`the flow ${AuthFlow}`);
  };

  const respondToAuthChallenge: Act = (pool, input) => {
    const { ClientId, ChallengeName, ChallengeResponses, Session: session } = readInput(respond, input);
    return answerTo(signIn, { pool, client: clientOf(pool, ClientId) }, ChallengeName, session, ChallengeResponses);
  };

  const onUser = (act: (pool: UserPoolResource, name: string) => Answer): Act => {
    return (pool, input) => act(pool, readInput(shapes.user, input).Username);
  };

  /** Judged by IAM, on the pool. */
  const administrative: Readonly<Record<string, Act>> = {
    AdminInitiateAuth: initiateAuth,
    AdminRespondToAuthChallenge: respondToAuthChallenge,
    AdminCreateUser: (pool, input) => administration.create(pool, readInput(shapes.create, input)),
    AdminSetUserPassword: (pool, input) => administration.setPassword(pool, readInput(shapes.password, input)),
    AdminGetUser: onUser((pool, name) => administration.get(pool, name)),
    AdminDeleteUser: onUser((pool, name) => administration.delete(pool, name)),
    AdminEnableUser: onUser((pool, name) => administration.update(pool, name, { enabled: true })),
    AdminDisableUser: onUser((pool, name) => administration.update(pool, name, { enabled: false, refreshTokens: [] })),
    AdminUserGlobalSignOut: onUser((pool, name) => administration.update(pool, name, { refreshTokens: [] })),
    AdminUpdateUserAttributes: (pool, input) => {
      const { Username, UserAttributes } = readInput(shapes.attributes, input);
      return administration.setAttributes(pool, Username, UserAttributes);
    },
    AdminSetUserMFAPreference: (pool, input) =>
      administration.update(pool, readInput(shapes.factor, input).Username, { totpSecret: undefined }),
    ListUsers: (pool, input) => administration.list(pool, readInput(shapes.list, input).Limit),
  };

  const linkAuthenticator = (input: unknown): Answer => signIn.associate(readInput(associate, input).Session);

  const verifyAuthenticator = (input: unknown): Answer => {
    const { Session: session, UserCode } = readInput(verify, input);
    return signIn.verify(session, UserCode);
  };

  const signUp = (input: unknown): Answer => {
    const { ClientId } = readInput(ofClient, input);
    const pool = pools.find(({ clients }) => clients.some(({ id }) => id === ClientId));
    if (pool?.adminCreateOnly) throw notAuthorized("SignUp is not permitted for this user pool");
    throw unknownOperation("cognito-idp:SignUp");
  };

  const signOut = (input: unknown): Answer => {
    const { username, poolId } = readAccessToken(readInput(withToken, input).AccessToken);
    return administration.update(poolOf(pools, poolId), username, { refreshTokens: [] });
  };

  /** Open to anyone who holds what they ask for: IAM has no say. */
  const open: Readonly<Record<string, (input: unknown) => Answer>> = {
    AssociateSoftwareToken: linkAuthenticator,
    VerifySoftwareToken: verifyAuthenticator,
    SignUp: signUp,
    GlobalSignOut: signOut,
  };

  return {
    dialect: jsonDialect("TooManyRequestsException"),
    anonymous: true,
    understand: (request) => {
      const { name, input } = readTarget(request);
      const unsigned = open[name];
      if (unsigned) return { action: name, resource: "", demands: [], run: () => json(unsigned(input)) };
      const act = administrative[name];
      if (!act) throw unknownOperation(`cognito-idp:${name}`);
      const pool = poolOf(pools, readInput(ofPool, input).UserPoolId);
      const demands = [{ action: `cognito-idp:${name}`, resource: pool.arn }];
      return { action: name, resource: pool.arn, demands, run: () => json(act(pool, input)) };
    },
  };
}

function poolOf(pools: readonly UserPoolResource[], id: string): UserPoolResource {
  const pool = pools.find((each) => each.id === id);
  if (pool) return pool;
  throw new Refusal(400, "ResourceNotFoundException", `User pool ${id} does not exist.`);
}

function clientOf(pool: UserPoolResource, id: string): UserPoolClient {
  const client = pool.clients.find((each) => each.id === id);
  if (client) return client;
  throw new Refusal(400, "ResourceNotFoundException", `User pool client ${id} does not exist.`);
}
