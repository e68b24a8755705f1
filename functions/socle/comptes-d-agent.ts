import { randomBytes } from "node:crypto";
import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  AdminSetUserPasswordCommand,
  type AttributeType,
  type CognitoIdentityProviderClient,
  UserNotFoundException,
  UsernameExistsException,
} from "@aws-sdk/client-cognito-identity-provider";

const subDe = (attributs: readonly AttributeType[] = []): string => {
  const sub = attributs.find(({ Name }) => Name === "sub")?.Value;
  if (sub === undefined) throw new Error("Cognito gave no sub");
  return sub;
};

// each of the kinds of signs that the pool wants, then 72 bits that nobody guesses
const tirerMotDePasse = (): string => `Sne-${randomBytes(9).toString("base64url")}-7`;

/** The accounts of agents, opened and closed as an administrator: nobody signs up alone. */
export const comptesDAgent = (cognito: CognitoIdentityProviderClient, UserPoolId: string) => ({
  /** The identifier of this address, whose account is created when there was none; nothing is sent yet. */
  async ouvrir(courriel: string): Promise<string> {
    const creation = new AdminCreateUserCommand({
      UserPoolId,
      Username: courriel,
      TemporaryPassword: tirerMotDePasse(),
      MessageAction: "SUPPRESS",
      UserAttributes: [
        { Name: "email", Value: courriel },
        { Name: "email_verified", Value: "true" },
      ],
    });
    try {
      return subDe((await cognito.send(creation)).User?.Attributes);
    } catch (erreur) {
      if (!(erreur instanceof UsernameExistsException)) throw erreur;
      return subDe((await cognito.send(new AdminGetUserCommand({ UserPoolId, Username: courriel }))).UserAttributes);
    }
  },

  /** A new password for the first day; undefined for someone who has chosen theirs. */
  async motDePasseProvisoire(courriel: string): Promise<string | undefined> {
    const Username = courriel;
    const { UserStatus } = await cognito.send(new AdminGetUserCommand({ UserPoolId, Username }));
    if (UserStatus !== "FORCE_CHANGE_PASSWORD") return undefined;
    const Password = tirerMotDePasse();
    await cognito.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: false }));
    return Password;
  },

  /** Closed already, it stays so. */
  async fermer(courriel: string): Promise<void> {
    await cognito.send(new AdminDeleteUserCommand({ UserPoolId, Username: courriel })).catch((erreur: unknown) => {
      if (!(erreur instanceof UserNotFoundException)) throw erreur;
    });
  },
});

export type ComptesDAgent = ReturnType<typeof comptesDAgent>;
