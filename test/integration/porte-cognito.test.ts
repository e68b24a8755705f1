import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  type AdminInitiateAuthCommandOutput,
  AdminListGroupsForUserCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  AssociateSoftwareTokenCommand,
  CognitoIdentityProviderClient,
  GlobalSignOutCommand,
  SignUpCommand,
  VerifySoftwareTokenCommand,
} from "@aws-sdk/client-cognito-identity-provider";
import { Secret, TOTP } from "otpauth";
import { describe, expect, vi } from "vitest";
import type { UserPoolResource } from "../../infra/local/gate/resources.ts";
import { type Acces, arn, autorise, type Comportement, type Porte, verifier } from "./porte.ts";

const guichets: UserPoolResource = {
  id: "eu-west-3_Guichets1",
  arn: arn("cognito-idp", "userpool/eu-west-3_Guichets1"),
  mfa: "ON",
  adminCreateOnly: true,
  usernameAttributes: ["email"],
  caseSensitive: false,
  invitation: { subject: "Votre accès", body: "<p>Adresse {username}, mot de passe provisoire {####}</p>" },
  passwordPolicy: {
    minimumLength: 12,
    requireLowercase: true,
    requireUppercase: true,
    requireNumbers: true,
    requireSymbols: true,
    temporaryPasswordValidityDays: 3,
    historySize: 5,
  },
  clients: [
    {
      id: "session",
      authFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
      preventUserExistenceErrors: true,
      authSessionValidity: 5,
    },
    { id: "bavard", authFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH"], preventUserExistenceErrors: false },
    { id: "ferme", authFlows: [], preventUserExistenceErrors: true },
  ],
};

const UserPoolId = guichets.id;
const PROVISOIRE = "Provisoire-2026!";
const DEFINITIF = "Tournesol-Vert-58!";
const administrateur = autorise("cognito-idp:*", guichets.arn);

const pool = (acces: Acces): CognitoIdentityProviderClient => new CognitoIdentityProviderClient(acces);
let rang = 0;

/** An agent that an administrator has just created. */
async function unAgent(porte: Porte): Promise<{ client: CognitoIdentityProviderClient; courriel: string }> {
  rang += 1;
  const courriel = `agent${rang}@guichet.example`;
  const client = pool(porte.role(administrateur));
  await client.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: courriel,
      TemporaryPassword: PROVISOIRE,
      MessageAction: "SUPPRESS",
      UserAttributes: [
        { Name: "email", Value: courriel },
        { Name: "email_verified", Value: "true" },
      ],
    }),
  );
  return { client, courriel };
}

const entrer = (client: CognitoIdentityProviderClient, courriel: string, motDePasse: string, ClientId = "session") =>
  client.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: "ADMIN_USER_PASSWORD_AUTH",
      AuthParameters: { USERNAME: courriel, PASSWORD: motDePasse },
    }),
  );

type Etape = Pick<AdminInitiateAuthCommandOutput, "ChallengeName" | "ChallengeParameters" | "Session">;

const repondre = (
  client: CognitoIdentityProviderClient,
  { ChallengeName, ChallengeParameters, Session }: Etape,
  reponses: Record<string, string>,
) =>
  client.send(
    new AdminRespondToAuthChallengeCommand({
      UserPoolId,
      ClientId: "session",
      ChallengeName,
      Session,
      ChallengeResponses: { USERNAME: ChallengeParameters?.USER_ID_FOR_SRP ?? "", ...reponses },
    }),
  );

const application = (secret = ""): TOTP => new TOTP({ secret: Secret.fromBase32(secret) });
const autreQue = (code: string): string => (code === "000000" ? "000001" : "000000");

/** From the password to an authenticator that works. */
async function enroler(porte: Porte) {
  const { client, courriel } = await unAgent(porte);
  const premiere = await entrer(client, courriel, PROVISOIRE);
  const enrolement = await repondre(client, premiere, { NEW_PASSWORD: DEFINITIF });
  const { SecretCode, Session } = await client.send(new AssociateSoftwareTokenCommand({ Session: enrolement.Session }));
  const totp = application(SecretCode);
  const verifie = await client.send(new VerifySoftwareTokenCommand({ Session, UserCode: totp.generate() }));
  const jetons = await repondre(client, { ...enrolement, Session: verifie.Session }, {});
  return { client, courriel, totp, jetons };
}

const incorrect = { name: "NotAuthorizedException", message: "Incorrect username or password." };

const premierJour: Comportement[] = [
  {
    dit: "sous MFA obligatoire, le nouveau mot de passe mène à l’enrôlement, pas aux jetons",
    source: "Cognito Developer Guide, TOTP software token MFA",
    essai: async (porte) => {
      const { client, courriel } = await unAgent(porte);
      const premiere = await entrer(client, courriel, PROVISOIRE);
      expect(premiere.ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
      expect(JSON.parse(premiere.ChallengeParameters?.userAttributes ?? "")).toMatchObject({ email: courriel });
      const enrolement = await repondre(client, premiere, { NEW_PASSWORD: DEFINITIF });
      expect(enrolement.ChallengeName).toBe("MFA_SETUP");
      expect(enrolement.ChallengeParameters?.MFAS_CAN_SETUP).toBe('["SOFTWARE_TOKEN_MFA"]');
      expect(enrolement.AuthenticationResult).toBeUndefined();
    },
  },
  {
    dit: "l’enrôlement ne finit qu’avec un code juste",
    source: "Cognito API Reference, VerifySoftwareToken: EnableSoftwareTokenMFAException",
    essai: async (porte) => {
      const { client, courriel } = await unAgent(porte);
      const enrolement = await repondre(client, await entrer(client, courriel, PROVISOIRE), {
        NEW_PASSWORD: DEFINITIF,
      });
      await expect(repondre(client, enrolement, {})).rejects.toMatchObject({ name: "NotAuthorizedException" });
      const { SecretCode, Session } = await client.send(
        new AssociateSoftwareTokenCommand({ Session: enrolement.Session }),
      );
      const faux = autreQue(application(SecretCode).generate());
      const verification = client.send(new VerifySoftwareTokenCommand({ Session, UserCode: faux }));
      await expect(verification).rejects.toMatchObject({ name: "EnableSoftwareTokenMFAException" });
      await expect(repondre(client, { ...enrolement, Session }, {})).rejects.toMatchObject({
        name: "NotAuthorizedException",
      });
    },
  },
  {
    dit: "enrôlé, l’agent reçoit des jetons à son nom",
    source: "Cognito Developer Guide, Understanding the identity (ID) token",
    essai: async (porte) => {
      const { client, courriel, jetons } = await enroler(porte);
      const [, charge = ""] = jetons.AuthenticationResult?.IdToken?.split(".") ?? [];
      const agent = await client.send(new AdminGetUserCommand({ UserPoolId, Username: courriel }));
      expect(JSON.parse(Buffer.from(charge, "base64url").toString())).toMatchObject({
        sub: agent.UserAttributes?.find(({ Name }) => Name === "sub")?.Value,
        email: courriel,
        email_verified: true,
        token_use: "id",
        aud: "session",
      });
      expect(agent).toMatchObject({ UserStatus: "CONFIRMED", UserMFASettingList: ["SOFTWARE_TOKEN_MFA"] });
    },
  },
  {
    dit: "le mot de passe provisoire expire, et reste un mot de passe",
    source: "Cognito Developer Guide, Creating user accounts as administrator",
    essai: async (porte) => {
      const { client, courriel } = await unAgent(porte);
      await expect(entrer(client, courriel, "Autre-Provisoire-1!")).rejects.toMatchObject(incorrect);
      porte.horloge.decalage = 4 * 24 * 3600_000;
      const acces = porte.role(administrateur);
      const tard = new CognitoIdentityProviderClient({ ...acces, systemClockOffset: porte.horloge.decalage });
      await expect(entrer(tard, courriel, PROVISOIRE)).rejects.toThrow("Temporary password has expired");
      porte.horloge.decalage = 0;
    },
  },
  {
    dit: "un mot de passe faible ou déjà servi est refusé, et l’étape peut être reprise",
    source: "Cognito Developer Guide, Password policies and history",
    essai: async (porte) => {
      const { client, courriel } = await unAgent(porte);
      const premiere = await entrer(client, courriel, PROVISOIRE);
      await expect(repondre(client, premiere, { NEW_PASSWORD: "soleil" })).rejects.toMatchObject({
        name: "InvalidPasswordException",
      });
      await expect(repondre(client, premiere, { NEW_PASSWORD: PROVISOIRE })).rejects.toMatchObject({
        name: "PasswordHistoryPolicyViolationException",
      });
      expect((await repondre(client, premiere, { NEW_PASSWORD: DEFINITIF })).ChallengeName).toBe("MFA_SETUP");
    },
  },
  {
    dit: "un compte créé sans mot de passe en reçoit un par courriel",
    source: "Cognito API Reference, AdminCreateUser",
    essai: async (porte) => {
      const client = pool(porte.role(administrateur));
      const Username = "invitee@guichet.example";
      await client.send(new AdminCreateUserCommand({ UserPoolId, Username }));
      const invitation = porte.gate.courriers().at(-1);
      expect(invitation).toMatchObject({ canal: "courriel", a: Username, objet: "Votre accès" });
      const motDePasse = /provisoire (\S+)$/.exec(invitation?.texte ?? "")?.[1] ?? "";
      expect((await entrer(client, Username, motDePasse)).ChallengeName).toBe("NEW_PASSWORD_REQUIRED");
    },
  },
];

const autresJours: Comportement[] = [
  {
    dit: "le mot de passe demande ensuite un code, qui ne sert qu’une fois",
    source: "Cognito Developer Guide, TOTP software token MFA: signing in",
    essai: async (porte) => {
      const { client, courriel, totp } = await enroler(porte);
      const defi = await entrer(client, courriel, DEFINITIF);
      expect(defi.ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
      const code = totp.generate();
      await expect(repondre(client, defi, { SOFTWARE_TOKEN_MFA_CODE: autreQue(code) })).rejects.toMatchObject({
        name: "CodeMismatchException",
      });
      const { AuthenticationResult } = await repondre(client, defi, { SOFTWARE_TOKEN_MFA_CODE: code });
      expect(AuthenticationResult?.AccessToken).toBeTruthy();
      const second = await entrer(client, courriel, DEFINITIF);
      await expect(repondre(client, second, { SOFTWARE_TOKEN_MFA_CODE: code })).rejects.toMatchObject({
        name: "ExpiredCodeException",
      });
    },
  },
  {
    dit: "une étape ne sert qu’à son agent, une fois, et quelques minutes",
    source: "Cognito API Reference, AdminRespondToAuthChallenge: Session",
    essai: async (porte) => {
      const { client, courriel, totp } = await enroler(porte);
      const code = { SOFTWARE_TOKEN_MFA_CODE: totp.generate() };
      const autre = await unAgent(porte);
      const defi = await entrer(client, courriel, DEFINITIF);
      const usurpe = { ...defi, ChallengeParameters: { USER_ID_FOR_SRP: autre.courriel } };
      await expect(repondre(client, usurpe, code)).rejects.toThrow("Invalid session for the user.");
      await expect(repondre(client, { ...defi, Session: "x".repeat(30) }, code)).rejects.toThrow("Invalid session");
      porte.horloge.decalage = 6 * 60_000;
      await expect(repondre(client, defi, code)).rejects.toThrow("session is expired");
      porte.horloge.decalage = 0;
      await repondre(client, defi, code);
      await expect(repondre(client, defi, code)).rejects.toThrow("Invalid session");
    },
  },
  {
    dit: "un mauvais mot de passe et un agent inconnu reçoivent la même réponse",
    source: "Cognito Developer Guide, Managing user existence error responses",
    essai: async (porte) => {
      const { client, courriel } = await enroler(porte);
      await expect(entrer(client, courriel, "Faux-Mot-De-Passe-1!")).rejects.toMatchObject(incorrect);
      await expect(entrer(client, "inconnu@guichet.example", DEFINITIF)).rejects.toMatchObject(incorrect);
      await expect(entrer(client, "inconnu@guichet.example", DEFINITIF, "bavard")).rejects.toMatchObject({
        name: "UserNotFoundException",
      });
    },
  },
  {
    dit: "après cinq échecs le compte se ferme, de plus en plus longtemps, connu ou non",
    source: "Cognito Developer Guide, Lockout behavior for failed sign-in attempts",
    essai: async (porte) => {
      const { client, courriel } = await enroler(porte);
      // only the offset counts: a slow machine would let a closed account open
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
      try {
        for (const qui of [courriel, "fantome@guichet.example"]) {
          const essai = () => entrer(client, qui, "Faux-Mot-De-Passe-1!");
          for (let n = 0; n < 5; n += 1) await expect(essai()).rejects.toMatchObject(incorrect);
          await expect(essai()).rejects.toThrow("Password attempts exceeded");
          porte.horloge.decalage += 1_100;
          await expect(essai()).rejects.toMatchObject(incorrect);
          porte.horloge.decalage += 1_100;
          await expect(essai()).rejects.toThrow("Password attempts exceeded");
        }
        porte.horloge.decalage += 2_000;
        expect((await entrer(client, courriel, DEFINITIF)).ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
      } finally {
        porte.horloge.decalage = 0;
        vi.useRealTimers();
      }
    },
  },
  {
    dit: "un compte suspendu n’entre plus",
    source: "Cognito API Reference, AdminDisableUser",
    essai: async (porte) => {
      const { client, courriel } = await enroler(porte);
      await client.send(new AdminDisableUserCommand({ UserPoolId, Username: courriel }));
      await expect(entrer(client, courriel, DEFINITIF)).rejects.toThrow("User is disabled.");
    },
  },
  {
    dit: "un téléphone perdu se remplace : sans facteur, l’enrôlement recommence",
    source: "Cognito API Reference, AdminSetUserMFAPreference",
    essai: async (porte) => {
      const { client, courriel } = await enroler(porte);
      await client.send(
        new AdminSetUserMFAPreferenceCommand({
          UserPoolId,
          Username: courriel,
          SoftwareTokenMfaSettings: { Enabled: false },
        }),
      );
      expect((await entrer(client, courriel, DEFINITIF)).ChallengeName).toBe("MFA_SETUP");
    },
  },
  {
    dit: "se déconnecter partout révoque ce qui renouvelait les jetons",
    source: "Cognito API Reference, GlobalSignOut, AdminUserGlobalSignOut",
    essai: async (porte) => {
      const { client, courriel, jetons } = await enroler(porte);
      const { RefreshToken = "", AccessToken } = jetons.AuthenticationResult ?? {};
      const renouveler = () =>
        client.send(
          new AdminInitiateAuthCommand({
            UserPoolId,
            ClientId: "session",
            AuthFlow: "REFRESH_TOKEN_AUTH",
            AuthParameters: { REFRESH_TOKEN: RefreshToken },
          }),
        );
      expect((await renouveler()).AuthenticationResult?.IdToken).toBeTruthy();
      await client.send(new GlobalSignOutCommand({ AccessToken }));
      await expect(renouveler()).rejects.toThrow("Refresh Token has been revoked");
      await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username: courriel }));
    },
  },
  {
    dit: "les comptes restent d’un lancement à l’autre",
    source: "Cognito Developer Guide, Managing users in your user pool",
    essai: async (porte) => {
      const { courriel } = await enroler(porte);
      await porte.rouvrir();
      const client = pool(porte.role(administrateur));
      expect((await entrer(client, courriel.toUpperCase(), DEFINITIF)).ChallengeName).toBe("SOFTWARE_TOKEN_MFA");
    },
  },
];

const refus: Comportement[] = [
  {
    dit: "personne ne crée son propre compte",
    source: "Cognito API Reference, AdminCreateUserConfig: AllowAdminCreateUserOnly",
    essai: async (porte) => {
      const inscription = new SignUpCommand({ ClientId: "session", Username: "moi@ailleurs.fr", Password: DEFINITIF });
      await expect(pool(porte.role()).send(inscription)).rejects.toThrow("SignUp is not permitted for this user pool");
    },
  },
  {
    dit: "une adresse ne peut avoir deux comptes",
    source: "Cognito API Reference, AdminCreateUser: UsernameExistsException",
    essai: async (porte) => {
      const { client, courriel } = await unAgent(porte);
      const doublon = new AdminCreateUserCommand({ UserPoolId, Username: courriel.toUpperCase() });
      await expect(client.send(doublon)).rejects.toMatchObject({ name: "UsernameExistsException" });
    },
  },
  {
    dit: "un parcours que le client n’ouvre pas est refusé",
    source: "Cognito API Reference, ExplicitAuthFlows",
    essai: async (porte) => {
      const { client, courriel } = await unAgent(porte);
      await expect(entrer(client, courriel, PROVISOIRE, "ferme")).rejects.toThrow("Auth flow not enabled");
    },
  },
  {
    dit: "les actes d’administration demandent leur droit, l’enrôlement aucun",
    source: "Cognito API Reference, AssociateSoftwareToken: IAM",
    essai: async (porte) => {
      const sansDroit = pool(porte.role(autorise("cognito-idp:AdminGetUser", guichets.arn)));
      await expect(entrer(sansDroit, "a@b.fr", DEFINITIF)).rejects.toThrow(
        `cognito-idp:AdminInitiateAuth on resource: ${guichets.arn}`,
      );
      const { client, courriel } = await unAgent(porte);
      const { Session } = await repondre(client, await entrer(client, courriel, PROVISOIRE), {
        NEW_PASSWORD: DEFINITIF,
      });
      await sansDroit.send(new AssociateSoftwareTokenCommand({ Session }));
    },
  },
  {
    dit: "permuter un mot de passe définitif laisse entrer sans étape de changement",
    source: "Cognito API Reference, AdminSetUserPassword",
    essai: async (porte) => {
      const { client, courriel } = await unAgent(porte);
      const fixer = new AdminSetUserPasswordCommand({
        UserPoolId,
        Username: courriel,
        Password: DEFINITIF,
        Permanent: true,
      });
      await client.send(fixer);
      expect((await entrer(client, courriel, DEFINITIF)).ChallengeName).toBe("MFA_SETUP");
    },
  },
  {
    dit: "une opération que la porte ne connaît pas est refusée et nommée",
    source: "règle de la porte",
    essai: async (porte) => {
      const groupes = new AdminListGroupsForUserCommand({ UserPoolId, Username: "a@b.fr" });
      await expect(pool(porte.role(administrateur)).send(groupes)).rejects.toMatchObject({
        name: "UnknownOperationException",
      });
    },
  },
];

describe("La porte devant Cognito", () => {
  verifier({ userPools: [guichets] }, [...premierJour, ...autresJours, ...refus]);
});
