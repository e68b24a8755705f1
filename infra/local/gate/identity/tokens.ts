import { createHash, createSign, createVerify, generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { z } from "zod";
import type { UserPoolResource } from "../resources.ts";
import { notAuthorized } from "./refusals.ts";
import type { User } from "./user-directory.ts";

export type AuthenticationResult = {
  AccessToken: string;
  IdToken: string;
  RefreshToken?: string;
  ExpiresIn: number;
  TokenType: "Bearer";
};

const lifetime = 3600;

const drawKeys = () => generateKeyPairSync("rsa", { modulusLength: 2048 });
let keys: ReturnType<typeof drawKeys> | undefined;

/** Drawn once for each run: the SNE reads the tokens that it is handed, and keeps none. */
function signingKeys(): ReturnType<typeof drawKeys> {
  keys ??= drawKeys();
  return keys;
}

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");

function sign(claims: object): string {
  const content = `${encode({ alg: "RS256", kid: "porte" })}.${encode(claims)}`;
  return `${content}.${createSign("RSA-SHA256").update(content).sign(signingKeys().privateKey, "base64url")}`;
}

export const newRefreshToken = (): string => randomBytes(64).toString("base64url");
/** What is kept of a refresh token. */
export const fingerprint = (token: string): string => createHash("sha256").update(token).digest("hex");

export function issueTokens(pool: UserPoolResource, clientId: string, user: User, now: number): AuthenticationResult {
  const seconds = Math.floor(now / 1000);
  const [region] = pool.id.split("_");
  const common = {
    sub: user.sub,
    iss: `https://cognito-idp.${region}.amazonaws.com/${pool.id}`,
    auth_time: seconds,
    iat: seconds,
    exp: seconds + lifetime,
  };
  const { sub: _sub, ...attributes } = user.attributes;
  const verified = attributes.email_verified === "true";
  const identity = { ...attributes, "cognito:username": user.username, email_verified: verified };
  const access = { client_id: clientId, username: user.username, scope: "aws.cognito.signin.user.admin" };
  return {
    AccessToken: sign({ ...common, ...access, token_use: "access", jti: randomUUID() }),
    IdToken: sign({ ...common, ...identity, aud: clientId, token_use: "id", jti: randomUUID() }),
    ExpiresIn: lifetime,
    TokenType: "Bearer",
  };
}

const claims = z.object({ token_use: z.literal("access"), username: z.string(), iss: z.string() });

/** Whose token it is; throws unless it was signed here, by this run. */
export function readAccessToken(token: string): { username: string; poolId: string } {
  const [header = "", payload = "", signature = ""] = token.split(".");
  const genuine = createVerify("RSA-SHA256")
    .update(`${header}.${payload}`)
    .verify(signingKeys().publicKey, Buffer.from(signature, "base64url"));
  if (!genuine) throw notAuthorized("Invalid Access Token");
  const { username, iss } = claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString()));
  return { username, poolId: iss.split("/").at(-1) ?? "" };
}
