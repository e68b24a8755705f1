import { describe, expect, it } from "vitest";
import { deType, gabarits } from "../gabarits.ts";

const donnees = gabarits().get("SneDonnees");
const jetables = gabarits({ env: "dev" }).get("SneDonnees");

const tables = Object.entries(donnees?.Resources ?? {})
  .filter(([, { Type }]) => Type === "AWS::DynamoDB::Table")
  .map(([id, ressource]) => ({ nom: id.replace(/Table.*/u, ""), ...ressource }));

describe.each(tables)("la table $nom", ({ Properties, DeletionPolicy }) => {
  it("est chiffrée par notre clé", () => {
    const KMSMasterKeyId = { "Fn::GetAtt": [expect.stringMatching(/^CleDonnees/u), "Arn"] };
    expect(Properties.SSESpecification).toEqual({ SSEEnabled: true, SSEType: "KMS", KMSMasterKeyId });
  });

  it("se restaure à la seconde près", () => {
    expect(Properties.PointInTimeRecoverySpecification).toMatchObject({ PointInTimeRecoveryEnabled: true });
  });

  it("ne s’efface ni par mégarde ni avec son stack", () => {
    expect(Properties.DeletionProtectionEnabled).toBe(true);
    expect(DeletionPolicy).toBe("Retain");
  });

  it("se paie à la requête et a les clés convenues", () => {
    expect(Properties).toMatchObject({
      BillingMode: "PAY_PER_REQUEST",
      KeySchema: [
        { AttributeName: "pk", KeyType: "HASH" },
        { AttributeName: "sk", KeyType: "RANGE" },
      ],
    });
  });
});

describe("les tables", () => {
  it("sont dix", () => {
    expect(tables.map(({ nom }) => nom).sort()).toEqual([
      "Attributions",
      "Brouillons",
      "Comptes",
      "Demandes",
      "Doublons",
      "Guichets",
      "Journal",
      "PiecesJustificatives",
      "Recherche",
      "Registre",
    ]);
  });

  it("oublient d’elles-mêmes brouillons, connexions, lectures et présences, jamais une demande", () => {
    const oublient = tables.filter(({ Properties }) => Properties.TimeToLiveSpecification).map(({ nom }) => nom);
    expect(oublient.sort()).toEqual(["Brouillons", "Comptes", "Journal", "Recherche"]);
  });

  it("n’émettent de flux que pour les demandes et les pièces, avec l’avant et l’après", () => {
    const flux = tables.filter(({ Properties }) => Properties.StreamSpecification);
    expect(flux.map(({ nom }) => nom)).toEqual(["Demandes", "PiecesJustificatives"]);
    for (const { Properties } of flux)
      expect(Properties.StreamSpecification).toEqual({ StreamViewType: "NEW_AND_OLD_IMAGES" });
  });

  it("retrouvent les pièces qui attendent un verdict", () => {
    expect(tables.find(({ nom }) => nom === "PiecesJustificatives")?.Properties.GlobalSecondaryIndexes).toMatchObject([
      {
        IndexName: "aReprendre",
        KeySchema: [{ AttributeName: "attente" }, { AttributeName: "reprendreLe" }],
        Projection: { ProjectionType: "INCLUDE", NonKeyAttributes: ["relances"] },
      },
    ]);
  });

  it("retrouvent les sessions d’un compte, et les comptes à revoir", () => {
    expect(tables.find(({ nom }) => nom === "Comptes")?.Properties.GlobalSecondaryIndexes).toMatchObject([
      { IndexName: "parCompte", KeySchema: [{ AttributeName: "compteId" }, { AttributeName: "ouverteLe" }] },
      { IndexName: "parRevue", KeySchema: [{ AttributeName: "lotRevue" }, { AttributeName: "revoirLe" }] },
    ]);
  });
});

describe("la file des doublons", () => {
  it("range les paires d’un territoire par leur score", () => {
    expect(tables.find(({ nom }) => nom === "Doublons")?.Properties.GlobalSecondaryIndexes).toMatchObject([
      {
        IndexName: "parTerritoire",
        KeySchema: [{ AttributeName: "territoire" }, { AttributeName: "rang" }],
      },
    ]);
  });
});

describe("les clés", () => {
  const cles = deType(donnees, "AWS::KMS::Key").map(({ Properties }) => Properties);

  it("tournent chaque année, sauf celle des empreintes, qu’AWS ne fait pas tourner", () => {
    expect(cles.filter(({ KeySpec }) => KeySpec === undefined)).toMatchObject([
      { EnableKeyRotation: true },
      { EnableKeyRotation: true },
    ]);
    expect(cles.filter(({ KeySpec }) => KeySpec !== undefined)).toMatchObject([
      { KeySpec: "HMAC_256", KeyUsage: "GENERATE_VERIFY_MAC" },
    ]);
  });
});

describe.each(deType(donnees, "AWS::S3::Bucket"))("un seau", ({ Properties }) => {
  it("est privé, versionné et chiffré", () => {
    expect(Properties).toMatchObject({
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      VersioningConfiguration: { Status: "Enabled" },
      BucketEncryption: expect.anything(),
      OwnershipControls: { Rules: [{ ObjectOwnership: "BucketOwnerEnforced" }] },
    });
  });
});

describe("les seaux", () => {
  it("refusent ce qui ne vient pas par TLS", () => {
    const politiques = deType(donnees, "AWS::S3::BucketPolicy").map(({ Properties }) => Properties.PolicyDocument);
    expect(politiques).toHaveLength(5);
    for (const politique of politiques)
      expect(politique).toMatchObject({
        Statement: expect.arrayContaining([
          expect.objectContaining({ Effect: "Deny", Condition: { Bool: { "aws:SecureTransport": "false" } } }),
        ]),
      });
  });

  it("gardent les pièces sous notre clé, journalisées, et ne les reçoivent que du site", () => {
    const pieces = deType(donnees, "AWS::S3::Bucket").find(({ Properties }) => Properties.CorsConfiguration);
    expect(pieces?.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" } }],
      },
      LoggingConfiguration: { LogFilePrefix: "pieces/" },
      CorsConfiguration: {
        CorsRules: [{ AllowedMethods: ["PUT"], AllowedOrigins: ["https://demande-logement-social.example"] }],
      },
    });
  });

  it("annoncent ce qui y est déposé, pièces et lettres", () => {
    const annonces = deType(donnees, "AWS::S3::Bucket").filter(
      ({ Properties }) => Properties.NotificationConfiguration,
    );
    const annonce = { EventBridgeConfiguration: { EventBridgeEnabled: true } };
    expect(annonces).toMatchObject([
      { Properties: { NotificationConfiguration: annonce } },
      { Properties: { NotificationConfiguration: annonce } },
    ]);
  });

  it("font examiner chaque pièce par l’antivirus, qui l’écrit sur l’objet", () => {
    expect(deType(donnees, "AWS::GuardDuty::MalwareProtectionPlan")).toMatchObject([
      { Properties: { Actions: { Tagging: { Status: "ENABLED" } } } },
    ]);
  });

  it("oublient les journaux au bout de six mois", () => {
    const journaux = deType(donnees, "AWS::S3::Bucket").find(({ Properties }) => !Properties.LoggingConfiguration);
    expect(journaux?.Properties.LifecycleConfiguration).toMatchObject({
      Rules: expect.arrayContaining([expect.objectContaining({ ExpirationInDays: 180 })]),
    });
  });
});

it("les alarmes parlent à un sujet chiffré", () => {
  expect(deType(donnees, "AWS::SNS::Topic")).toMatchObject([{ Properties: { KmsMasterKeyId: expect.anything() } }]);
});

describe("une copie jetable", () => {
  const durables = ["AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::S3::Bucket"];
  const ressources = durables.flatMap((type) => deType(jetables, type));

  it("s’efface avec son stack", () => {
    expect(new Set(ressources.map(({ DeletionPolicy }) => DeletionPolicy))).toEqual(new Set(["Delete"]));
    expect(
      new Set(deType(jetables, "AWS::DynamoDB::Table").map((t) => t.Properties.DeletionProtectionEnabled)),
    ).toEqual(new Set([false]));
  });

  it("vide ses seaux avant de les effacer", () => {
    expect(deType(jetables, "Custom::S3AutoDeleteObjects")).toHaveLength(5);
    expect(deType(donnees, "Custom::S3AutoDeleteObjects")).toHaveLength(0);
  });

  it("ne donne de nom à rien, si bien que deux copies se supportent", () => {
    for (const { Properties } of ressources) {
      expect(Properties).not.toHaveProperty("TableName");
      expect(Properties).not.toHaveProperty("BucketName");
    }
  });
});
