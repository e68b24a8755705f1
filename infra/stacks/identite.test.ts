import { describe, expect, it } from "vitest";
import { deType, gabarits } from "../gabarits.ts";

const identite = gabarits().get("SneIdentite");
const [pool] = deType(identite, "AWS::Cognito::UserPool");
const [client] = deType(identite, "AWS::Cognito::UserPoolClient");

describe("le pool des guichets", () => {
  it("exige à chaque connexion un code d’application d’authentification, et rien d’autre", () => {
    expect(pool?.Properties).toMatchObject({ MfaConfiguration: "ON", EnabledMfas: ["SOFTWARE_TOKEN_MFA"] });
  });

  it("n’accepte que les comptes créés par un administrateur", () => {
    expect(pool?.Properties.AdminCreateUserConfig).toMatchObject({ AllowAdminCreateUserOnly: true });
    expect(pool?.Properties.AccountRecoverySetting).toEqual({
      RecoveryMechanisms: [{ Name: "admin_only", Priority: 1 }],
    });
  });

  it("veut un mot de passe fort", () => {
    expect(pool?.Properties.Policies).toMatchObject({
      PasswordPolicy: {
        MinimumLength: 12,
        RequireLowercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
        RequireUppercase: true,
      },
    });
  });

  it("ne s’efface ni par mégarde ni avec son stack", () => {
    expect(pool?.Properties.DeletionProtection).toBe("ACTIVE");
    expect(pool?.DeletionPolicy).toBe("Retain");
  });
});

describe("le client de la fonction session", () => {
  it("ne dit pas si une adresse est connue", () => {
    expect(client?.Properties.PreventUserExistenceErrors).toBe("ENABLED");
  });

  it("ne s’ouvre que par le mot de passe présenté par le serveur, sans OAuth", () => {
    expect(client?.Properties).toMatchObject({
      AllowedOAuthFlowsUserPoolClient: false,
      ExplicitAuthFlows: ["ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    });
  });
});

describe("les courriels", () => {
  it("partent du domaine du site, par TLS", () => {
    expect(deType(identite, "AWS::SES::EmailIdentity")).toMatchObject([
      {
        Properties: { EmailIdentity: "demande-logement-social.example", ConfigurationSetAttributes: expect.anything() },
      },
    ]);
    expect(deType(identite, "AWS::SES::ConfigurationSet")).toMatchObject([
      { Properties: { DeliveryOptions: { TlsPolicy: "REQUIRE" } } },
    ]);
  });

  it("ne peuvent être imités : DKIM et DMARC sont dans la zone du domaine", () => {
    const types = deType(identite, "AWS::Route53::RecordSet").map(({ Properties }) => Properties.Type);
    expect(types.sort()).toEqual(["CNAME", "CNAME", "CNAME", "MX", "TXT", "TXT"]);
  });

  it("partent d’une seule adresse dans une copie jetable, qui n’a pas de domaine", () => {
    const jetable = gabarits({ env: "dev", expediteur: "essai@sne.example" }).get("SneIdentite");
    expect(deType(jetable, "AWS::SES::EmailIdentity")).toMatchObject([
      { Properties: { EmailIdentity: "essai@sne.example" } },
    ]);
    expect(deType(jetable, "AWS::Route53::RecordSet")).toEqual([]);
  });
});
