import { CfnOutput, Duration, type RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AttributeType, ProjectionType, StreamViewType, type Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key, KeySpec, KeyUsage } from "aws-cdk-lib/aws-kms";
import { type Bucket, HttpMethods } from "aws-cdk-lib/aws-s3";
import { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import { MalwareProtection } from "../constructs/malware-protection.ts";
import { PrivateBucket } from "../constructs/private-bucket.ts";
import { PrivateTable } from "../constructs/private-table.ts";
import { conservation, type Deploiement } from "../deploiement.ts";

type Props = StackProps & { deploiement: Deploiement };

/** What must outlive everything else: keys, tables, buckets, and the topic that alarms speak to. */
export class DonneesStack extends Stack {
  readonly cles: { donnees: Key; sensible: Key; empreinte: Key };
  readonly tables: Record<
    | "demandes"
    | "brouillons"
    | "comptes"
    | "guichets"
    | "journal"
    | "doublons"
    | "pieces"
    | "recherche"
    | "registre"
    | "attributions",
    Table
  >;
  readonly journaux: Bucket;
  readonly pieces: Bucket;
  /** Letters to print, and the proofs that they were posted and received. */
  readonly courriers: Bucket;
  /** What is published: editions of the statistics, for anyone, by the address of the site. */
  readonly publication: Bucket;
  /** Statistical facts, which lead to nobody. */
  readonly lac: Bucket;
  readonly alarmes: Topic;

  constructor(scope: Construct, id: string, { deploiement, ...props }: Props) {
    super(scope, id, props);
    this.cles = this.creerCles(deploiement);
    this.tables = this.creerTables(deploiement);
    this.journaux = this.creerJournaux(deploiement);
    this.pieces = this.creerPieces(deploiement);
    this.courriers = this.creerCourriers(deploiement);
    this.publication = this.creerPublication(deploiement);
    this.lac = this.creerLac(deploiement);
    this.alarmes = this.creerAlarmes();
    this.admettreLeBus();
    for (const [nom, { tableName }] of Object.entries(this.tables))
      new CfnOutput(this, `Table${nom}`, { value: tableName });
    new CfnOutput(this, "BucketPieces", { value: this.pieces.bucketName });
    new CfnOutput(this, "BucketCourriers", { value: this.courriers.bucketName });
    new CfnOutput(this, "BucketPublication", { value: this.publication.bucketName });
    new CfnOutput(this, "BucketLac", { value: this.lac.bucketName });
    new CfnOutput(this, "TopicAlarmes", { value: this.alarmes.topicArn });
  }

  private creerCles(deploiement: Deploiement) {
    const removalPolicy = conservation(deploiement);
    return {
      donnees: new Key(this, "CleDonnees", {
        description: "SNE : tables, files, pièces",
        enableKeyRotation: true,
        removalPolicy,
      }),
      sensible: new Key(this, "CleSensible", {
        description: "SNE : NIR et réponses sensibles, dans leur enveloppe",
        enableKeyRotation: true,
        removalPolicy,
      }),
      // AWS does not rotate HMAC keys, and a new one would forget who holds which lock
      empreinte: new Key(this, "CleEmpreinte", {
        description: "SNE : empreintes des contacts, réseaux, codes et identités",
        keySpec: KeySpec.HMAC_256,
        keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
        removalPolicy,
      }),
    };
  }

  private creerTables(deploiement: Deploiement) {
    const commun = { cle: this.cles.donnees, removalPolicy: conservation(deploiement) };
    const { table: comptes } = new PrivateTable(this, "Comptes", { ...commun, expiration: "expireLe" });
    comptes.addGlobalSecondaryIndex({
      indexName: "parCompte",
      partitionKey: { name: "compteId", type: AttributeType.STRING },
      sortKey: { name: "ouverteLe", type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    // accounts without a demande, by the day when to see whether they still hold anything
    comptes.addGlobalSecondaryIndex({
      indexName: "parRevue",
      partitionKey: { name: "lotRevue", type: AttributeType.STRING },
      sortKey: { name: "revoirLe", type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    const { table: doublons } = new PrivateTable(this, "Doublons", commun);
    // holds the pairs that nobody has judged yet and, apart, those that were joined: only they have a rank
    doublons.addGlobalSecondaryIndex({
      indexName: "parTerritoire",
      partitionKey: { name: "territoire", type: AttributeType.STRING },
      sortKey: { name: "rang", type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });
    const { table: demandes } = new PrivateTable(this, "Demandes", {
      ...commun,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    // what the clockwork must look at, by day: a day costs what is due, not what is stored
    demandes.addGlobalSecondaryIndex({
      indexName: "parEcheance",
      partitionKey: { name: "lotEcheance", type: AttributeType.STRING },
      sortKey: { name: "echeance", type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ["numeroUnique"],
    });
    const { table: brouillons } = new PrivateTable(this, "Brouillons", { ...commun, expiration: "expireLe" });
    // a demande begun and left, by the day of its reminder; it moves once a day at most, however often one types
    brouillons.addGlobalSecondaryIndex({
      indexName: "parRappel",
      partitionKey: { name: "lotRappel", type: AttributeType.STRING },
      sortKey: { name: "rappelLe", type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ["compte", "brouillonId"],
    });
    // what waits for a guichet: reactivations asked, people to reach
    demandes.addGlobalSecondaryIndex({
      indexName: "parFile",
      partitionKey: { name: "file", type: AttributeType.STRING },
      sortKey: { name: "depuisLe", type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ["numeroUnique", "guichet"],
    });
    return {
      brouillons,
      doublons,
      pieces: this.creerTableDesPieces(commun),
      demandes,
      comptes,
      guichets: new PrivateTable(this, "Guichets", commun).table,
      journal: new PrivateTable(this, "Journal", { ...commun, expiration: "expireLe" }).table,
      attributions: this.creerTableDesAttributions(commun),
      // what guichets search, and who has a file open: rebuilt from the demandes
      recherche: new PrivateTable(this, "Recherche", { ...commun, expiration: "expireLe" }).table,
      // what was purged, so that a backup that is restored does not bring it back: never restored with the others
      registre: new PrivateTable(this, "Registre", commun).table,
    };
  }

  /** Homes are found by their landlord, by who holds their contingent and, once let, by their commune. */
  private creerTableDesAttributions(commun: { cle: Key; removalPolicy: RemovalPolicy }): Table {
    const { table } = new PrivateTable(this, "Attributions", commun);
    const listes = [
      ["parBailleur", "bailleur", "saisiLe"],
      ["parContingent", "contingent", "saisiLe"],
      ["parCommune", "communeLouee", "loueLe"],
    ] as const;
    for (const [indexName, partition, tri] of listes)
      table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: { name: partition, type: AttributeType.STRING },
        sortKey: { name: tri, type: AttributeType.STRING },
        projectionType: ProjectionType.ALL,
      });
    return table;
  }

  private creerTableDesPieces(commun: { cle: Key; removalPolicy: RemovalPolicy }): Table {
    const { table } = new PrivateTable(this, "PiecesJustificatives", {
      ...commun,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    // pieces that wait for a verdict, by the instant when to look at them again; no other has these attributes
    table.addGlobalSecondaryIndex({
      indexName: "aReprendre",
      partitionKey: { name: "attente", type: AttributeType.STRING },
      sortKey: { name: "reprendreLe", type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ["relances"],
    });
    return table;
  }

  private creerJournaux(deploiement: Deploiement): Bucket {
    const { bucket } = new PrivateBucket(this, "Journaux", {
      removalPolicy: conservation(deploiement),
      lifecycleRules: [{ expiration: Duration.days(180), noncurrentVersionExpiration: Duration.days(1) }],
      accessLogs: { enabled: false, optOutReason: "This is the log bucket: logging itself would never end." },
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("logging.s3.amazonaws.com")],
        actions: ["s3:PutObject"],
        resources: [bucket.arnForObjects("*")],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    return bucket;
  }

  private creerPieces(deploiement: Deploiement): Bucket {
    const cle = this.cles.donnees;
    const { bucket } = new PrivateBucket(this, "Pieces", {
      cle,
      removalPolicy: conservation(deploiement),
      accessLogs: { to: this.journaux, prefix: "pieces/" },
      annonce: true,
      cors: [
        { allowedOrigins: [deploiement.site], allowedMethods: [HttpMethods.PUT], allowedHeaders: ["*"], maxAge: 3600 },
      ],
    });
    new MalwareProtection(this, "Antivirus", { bucket, cle });
    return bucket;
  }

  private creerCourriers(deploiement: Deploiement): Bucket {
    return new PrivateBucket(this, "Courriers", {
      cle: this.cles.donnees,
      removalPolicy: conservation(deploiement),
      accessLogs: { to: this.journaux, prefix: "courriers/" },
      // printed and proved long before: what they say of people stays in the table, with the demande
      lifecycleRules: [{ expiration: Duration.days(90), noncurrentVersionExpiration: Duration.days(1) }],
      annonce: true,
    }).bucket;
  }

  private creerPublication(deploiement: Deploiement): Bucket {
    const { bucket } = new PrivateBucket(this, "Publication", {
      removalPolicy: conservation(deploiement),
      accessLogs: { to: this.journaux, prefix: "donnees/" },
    });
    // by account: the distribution, which needs this bucket, is not known yet
    bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
        actions: ["s3:GetObject"],
        resources: [bucket.arnForObjects("*")],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
    return bucket;
  }

  private creerLac(deploiement: Deploiement): Bucket {
    return new PrivateBucket(this, "Lac", {
      cle: this.cles.donnees,
      removalPolicy: conservation(deploiement),
      accessLogs: { to: this.journaux, prefix: "lac/" },
      // what was put with the others, or replaced, may be looked at for a month
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(30) },
        // what steps of an edition left to each other, where the last one never came
        { prefix: "travaux/", expiration: Duration.days(30) },
      ],
    }).bucket;
  }

  /** EventBridge writes in queues that are under our key. */
  private admettreLeBus(): void {
    this.cles.donnees.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("events.amazonaws.com")],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions: { StringEquals: { "aws:SourceAccount": this.account } },
      }),
    );
  }

  private creerAlarmes(): Topic {
    const cloudwatch = new ServicePrincipal("cloudwatch.amazonaws.com");
    const conditions = { StringEquals: { "aws:SourceAccount": this.account } };
    const alarmes = new Topic(this, "Alarmes", { masterKey: this.cles.donnees, enforceSSL: true });
    alarmes.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudwatch],
        actions: ["sns:Publish"],
        resources: [alarmes.topicArn],
        conditions,
      }),
    );
    this.cles.donnees.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudwatch],
        actions: ["kms:Decrypt", "kms:GenerateDataKey"],
        resources: ["*"],
        conditions,
      }),
    );
    return alarmes;
  }
}
