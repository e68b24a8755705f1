import { z } from "zod";
import type { UserPoolResource } from "../resources.ts";
import type { Outbox } from "../services/outbox.ts";
import { checkPolicy, drawPassword, hashPassword } from "./passwords.ts";
import type { SignIn } from "./sign-in.ts";
import type { User, UserDirectory } from "./user-directory.ts";

type Answer = Readonly<Record<string, unknown>>;

const UserPoolId = z.string();
const Username = z.string();
const attributes = z
  .array(z.strictObject({ Name: z.string(), Value: z.string().default("") }))
  .default([])
  .transform((list) => Object.fromEntries(list.map(({ Name, Value }) => [Name, Value])));

export const shapes = {
  user: z.strictObject({ UserPoolId, Username }),
  list: z.strictObject({ UserPoolId, Limit: z.int().optional(), Filter: z.undefined() }),
  create: z.strictObject({
    UserPoolId,
    Username,
    UserAttributes: attributes,
    TemporaryPassword: z.string().optional(),
    MessageAction: z.literal("SUPPRESS").optional(),
    DesiredDeliveryMediums: z.array(z.literal("EMAIL")).optional(),
  }),
  password: z.strictObject({ UserPoolId, Username, Password: z.string(), Permanent: z.boolean().default(false) }),
  attributes: z.strictObject({ UserPoolId, Username, UserAttributes: attributes }),
  factor: z.strictObject({
    UserPoolId,
    Username,
    SoftwareTokenMfaSettings: z.strictObject({ Enabled: z.literal(false), PreferredMfa: z.boolean().optional() }),
  }),
};

const seconds = (instant: number): number => Math.floor(instant / 1000);

const listed = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([Name, Value]) => ({ Name, Value }));

const described = ({ username, enabled, status, createdAt, modifiedAt }: User) => ({
  Username: username,
  Enabled: enabled,
  UserStatus: status,
  UserCreateDate: seconds(createdAt),
  UserLastModifiedDate: seconds(modifiedAt),
});

const invitation = {
  subject: "Your temporary password",
  body: "Your username is {username} and temporary password is {####}.",
};

/** What an administrator does to the accounts of a pool. */
export class Administration {
  readonly #users: UserDirectory;
  readonly #signIn: SignIn;
  readonly #outbox: Outbox;

  constructor(users: UserDirectory, signIn: SignIn, outbox: Outbox) {
    this.#users = users;
    this.#signIn = signIn;
    this.#outbox = outbox;
  }

  create(pool: UserPoolResource, input: z.output<typeof shapes.create>): Answer {
    const password = input.TemporaryPassword ?? drawPassword(pool.passwordPolicy);
    checkPolicy(password, pool.passwordPolicy);
    const user = this.#users.create(pool, input.Username, input.UserAttributes, hashPassword(password));
    if (input.MessageAction !== "SUPPRESS") this.#invite(pool, user, input.Username, password);
    return { User: { ...described(user), Attributes: listed(user.attributes) } };
  }

  setPassword(pool: UserPoolResource, input: z.output<typeof shapes.password>): Answer {
    const user = this.#users.get(pool, input.Username);
    const status = input.Permanent ? "CONFIRMED" : "FORCE_CHANGE_PASSWORD";
    this.#signIn.replacePassword(pool, user, input.Password, status);
    return {};
  }

  get(pool: UserPoolResource, name: string): Answer {
    const user = this.#users.get(pool, name);
    const factors = user.totpSecret === undefined ? {} : { UserMFASettingList: ["SOFTWARE_TOKEN_MFA"] };
    return { ...described(user), UserAttributes: listed(user.attributes), ...factors };
  }

  list(pool: UserPoolResource, limit = 60): Answer {
    const users = this.#users.list(pool).slice(0, limit);
    return { Users: users.map((user) => ({ ...described(user), Attributes: listed(user.attributes) })) };
  }

  update(pool: UserPoolResource, name: string, changes: Partial<User>): Answer {
    this.#users.save(pool, { ...this.#users.get(pool, name), ...changes });
    return {};
  }

  setAttributes(pool: UserPoolResource, name: string, values: Readonly<Record<string, string>>): Answer {
    const user = this.#users.get(pool, name);
    return this.update(pool, name, { attributes: { ...user.attributes, ...values, sub: user.sub } });
  }

  delete(pool: UserPoolResource, name: string): Answer {
    this.#users.delete(pool, this.#users.get(pool, name));
    return {};
  }

  #invite(pool: UserPoolResource, user: User, name: string, password: string): void {
    const { subject, body } = pool.invitation ?? invitation;
    const html = body.replaceAll("{username}", name).replaceAll("{####}", password);
    const texte = html
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    this.#outbox.send({ canal: "courriel", a: user.attributes.email ?? name, objet: subject, texte, html });
  }
}
