import { Refusal, unknownOperation } from "../refusal.ts";
import type { UserPoolClient, UserPoolResource } from "../resources.ts";
import { type Challenge, Challenges, type Pending } from "./challenges.ts";
import { Lockout } from "./lockout.ts";
import { newSecret, periodOf } from "./one-time-code.ts";
import { checkPolicy, hashPassword, passwordIs } from "./passwords.ts";
import { invalidSession, notAuthorized, userNotFound, wrongPassword } from "./refusals.ts";
import { fingerprint, issueTokens, newRefreshToken } from "./tokens.ts";
import type { User, UserDirectory } from "./user-directory.ts";

type Answer = Readonly<Record<string, unknown>>;
type App = { pool: UserPoolResource; client: UserPoolClient };

const day = 24 * 3600 * 1000;
// minutes
const defaultSession = 3;

/** Password, new password, authenticator, code: the sign-in of a user pool, step by step, as the service does it. */
export class SignIn {
  readonly #users: UserDirectory;
  readonly #now: () => number;
  readonly #challenges: Challenges;
  readonly #lockout: Lockout;

  constructor(users: UserDirectory, now: () => number) {
    this.#users = users;
    this.#now = now;
    this.#challenges = new Challenges(now);
    this.#lockout = new Lockout(now);
  }

  withPassword(app: App, name: string, password: string): Answer {
    const attempt = `${app.pool.id} ${name.toLowerCase()}`;
    this.#lockout.check(attempt);
    const user = this.#users.find(app.pool, name);
    if (!user || !passwordIs(password, user.password)) {
      this.#lockout.failed(attempt);
      throw user || app.client.preventUserExistenceErrors ? wrongPassword() : userNotFound();
    }
    this.#lockout.succeeded(attempt);
    if (!user.enabled) throw notAuthorized("User is disabled.");
    return user.status === "FORCE_CHANGE_PASSWORD" ? this.#askNewPassword(app, user) : this.#secondFactor(app, user);
  }

  withRefreshToken({ pool, client }: App, token: string): Answer {
    const user = this.#users.list(pool).find(({ refreshTokens }) => refreshTokens.includes(fingerprint(token)));
    if (!user?.enabled) throw notAuthorized("Refresh Token has been revoked");
    return { AuthenticationResult: issueTokens(pool, client.id, user, this.#now()) };
  }

  newPassword(app: App, session: string, name: string, password: string): Answer {
    const { user } = this.#resume(app, session, "NEW_PASSWORD_REQUIRED", name);
    const changed = this.replacePassword(app.pool, user, password, "CONFIRMED");
    this.#challenges.close(session);
    return this.#secondFactor(app, changed);
  }

  /** Throws when the policy of the pool refuses it, or when it was used before. */
  replacePassword(pool: UserPoolResource, user: User, password: string, status: User["status"]): User {
    checkPolicy(password, pool.passwordPolicy);
    const { historySize = 0 } = pool.passwordPolicy;
    const former = [user.password, ...user.formerPasswords].slice(0, historySize);
    if (former.some((kept) => passwordIs(password, kept)))
      throw new Refusal(400, "PasswordHistoryPolicyViolationException", "Password has already been used");
    const changed = { password: hashPassword(password), passwordSetAt: this.#now(), formerPasswords: former };
    const replaced: User = { ...user, ...changed, status };
    this.#users.save(pool, replaced);
    return replaced;
  }

  /** First step of MFA_SETUP: the secret that goes in the authenticator. */
  associate(session: string): Answer {
    const pending = this.#challenges.read(session, "MFA_SETUP");
    const secret = newSecret();
    this.#challenges.close(session);
    return { SecretCode: secret, Session: this.#challenges.open({ ...pending, secret }) };
  }

  /** Second step: a code shows that the authenticator has it. */
  verify(session: string, code: string): Answer {
    const pending = this.#challenges.read(session, "MFA_SETUP");
    if (pending.secret === undefined) throw invalidSession();
    if (periodOf(code, pending.secret) === undefined)
      throw new Refusal(400, "EnableSoftwareTokenMFAException", "Code mismatch and fail enable Software Token MFA");
    this.#challenges.close(session);
    return { Status: "SUCCESS", Session: this.#challenges.open({ ...pending, verified: true }) };
  }

  /** Last step: the authenticator is the user's, and the tokens are given. */
  endSetup(app: App, session: string, name: string): Answer {
    const { user, pending } = this.#resume(app, session, "MFA_SETUP", name);
    if (!pending.verified || pending.secret === undefined) throw invalidSession();
    this.#challenges.close(session);
    return this.#succeed(app, { ...user, totpSecret: pending.secret, totpUsed: undefined });
  }

  withCode(app: App, session: string, name: string, code: string): Answer {
    const { user } = this.#resume(app, session, "SOFTWARE_TOKEN_MFA", name);
    const period = periodOf(code, user.totpSecret ?? "");
    if (period === undefined) throw new Refusal(400, "CodeMismatchException", "Invalid code received for user");
    if (user.totpUsed !== undefined && period <= user.totpUsed)
      throw new Refusal(400, "ExpiredCodeException", "Your software token has already been used once.");
    this.#challenges.close(session);
    return this.#succeed(app, { ...user, totpUsed: period });
  }

  #resume(
    { pool, client }: App,
    session: string,
    challenge: Challenge,
    name: string,
  ): { user: User; pending: Pending } {
    const pending = this.#challenges.read(session, challenge);
    const user = this.#users.find(pool, name);
    const same = pending.pool === pool.id && pending.clientId === client.id && pending.username === user?.username;
    if (!user || !same || !user.enabled) throw invalidSession();
    return { user, pending };
  }

  #askNewPassword(app: App, user: User): Answer {
    if (this.#now() - user.passwordSetAt > app.pool.passwordPolicy.temporaryPasswordValidityDays * day)
      throw notAuthorized("Temporary password has expired and must be reset by an administrator.");
    const { sub: _sub, ...attributes } = user.attributes;
    const parameters = { requiredAttributes: "[]", userAttributes: JSON.stringify(attributes) };
    return this.#challenge(app, user, "NEW_PASSWORD_REQUIRED", parameters);
  }

  #secondFactor(app: App, user: User): Answer {
    if (app.pool.mfa !== "OFF" && user.totpSecret !== undefined)
      return this.#challenge(app, user, "SOFTWARE_TOKEN_MFA", {});
    if (app.pool.mfa !== "ON") return this.#succeed(app, user);
    return this.#challenge(app, user, "MFA_SETUP", { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' });
  }

  #challenge(app: App, user: User, challenge: Challenge, parameters: Record<string, string>): Answer {
    const { id: clientId, authSessionValidity: minutes = defaultSession } = app.client;
    const pending = { pool: app.pool.id, clientId, username: user.username, challenge, minutes };
    return {
      ChallengeName: challenge,
      ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...parameters },
      Session: this.#challenges.open(pending),
    };
  }

  #succeed({ pool, client }: App, user: User): Answer {
    const RefreshToken = newRefreshToken();
    this.#users.save(pool, { ...user, refreshTokens: [...user.refreshTokens, fingerprint(RefreshToken)] });
    const tokens = issueTokens(pool, client.id, user, this.#now());
    return { ChallengeParameters: {}, AuthenticationResult: { ...tokens, RefreshToken } };
  }
}

/** The step that answers a challenge of this name. */
export function answerTo(
  signIn: SignIn,
  app: App,
  challenge: string,
  session: string,
  responses: Readonly<Record<string, string>>,
): Answer {
  const { USERNAME = "", NEW_PASSWORD = "", SOFTWARE_TOKEN_MFA_CODE = "" } = responses;
  if (challenge === "NEW_PASSWORD_REQUIRED") return signIn.newPassword(app, session, USERNAME, NEW_PASSWORD);
  if (challenge === "MFA_SETUP") return signIn.endSetup(app, session, USERNAME);
  if (challenge === "SOFTWARE_TOKEN_MFA") return signIn.withCode(app, session, USERNAME, SOFTWARE_TOKEN_MFA_CODE);
  throw unknownOperation(`the challenge ${challenge}`);
}
