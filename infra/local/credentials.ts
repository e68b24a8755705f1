import { createHash, randomBytes } from "node:crypto";
import type { Principal } from "./gate/gate-options.ts";
import { type Statement, statementsOf } from "./gate/policy-document.ts";
import type { Assembly } from "./template/assembly.ts";
import { policy, role } from "./template/resources/iam.ts";

/** What the code of a role signs its calls with. */
export type Credentials = { accessKeyId: string; secretAccessKey: string; sessionToken: string };

/** Temporary credentials of each role of the template, and what the gate must know of them. */
export type RoleCredentials = {
  /** By ARN of the role. */
  of(roleArn: string): Credentials;
  principals: Readonly<Record<string, Principal>>;
};

/** As those that AWS gives: `ASIA` and 16 letters or digits. */
const accessKeyId = (roleArn: string): string =>
  `ASIA${createHash("sha256").update(roleArn).digest("hex").slice(0, 16).toUpperCase()}`;

export const drawCredentials = (roleArn: string): Credentials => ({
  accessKeyId: accessKeyId(roleArn),
  secretAccessKey: randomBytes(30).toString("base64"),
  sessionToken: randomBytes(48).toString("base64"),
});

function statementsByRole(assembly: Assembly): ReadonlyMap<string, { arn: string; statements: Statement[] }> {
  const attached = assembly.all(policy).map(({ properties }) => properties);
  return new Map(
    assembly.all(role).map(({ name, accountId, properties }) => {
      const inline = properties.Policies.flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument));
      const policies = attached.filter(({ Roles }) => Roles.includes(name));
      const statements = [...inline, ...policies.flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument))];
      return [name, { arn: `arn:aws:iam::${accountId}:role/${name}`, statements }];
    }),
  );
}

export function roleCredentials(assembly: Assembly): RoleCredentials {
  const roles = [...statementsByRole(assembly).values()].map((each) => ({
    ...each,
    credentials: drawCredentials(each.arn),
  }));
  const principals = roles.map(
    ({ arn, statements, credentials: { accessKeyId: id, secretAccessKey, sessionToken } }) => {
      const principal: Principal = { secretAccessKey, sessionToken, roleArn: arn, statements };
      return [id, principal] as const;
    },
  );
  return {
    principals: Object.fromEntries(principals),
    of(roleArn) {
      const found = roles.find(({ arn }) => arn === roleArn);
      if (!found) throw new Error(`aucune pile ne définit le rôle ${roleArn}`);
      return found.credentials;
    },
  };
}
