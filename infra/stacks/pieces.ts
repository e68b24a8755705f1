import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { EventSourceMapping, type Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Acces } from "../audiences/une-audience.ts";
import type { Bundles } from "../bundles.ts";
import { eventFunction } from "../constructs/event-function.ts";
import { NewsQueue } from "../constructs/news-queue.ts";
import { ScheduledCall } from "../constructs/scheduled-call.ts";
import { conservation, type Deploiement } from "../deploiement.ts";
import { noms, parService, surFile, surIndex, surObjets, surTable } from "../droits.ts";
import { fonctions, type NomDeFonction } from "../fonctions.ts";
import type { DonneesStack } from "./donnees.ts";

type Props = StackProps & { deploiement: Deploiement; donnees: DonneesStack; bundles: Bundles };

const CHAQUE_QUART_D_HEURE = "rate(15 minutes)";
/** A throw-away copy may live a year in a minute: it does not sweep it by quarters of an hour. */
const CHAQUE_JOUR = "cron(10 6 * * ? *)";

/** What verifies the pieces: a queue of what S3 and the antivirus tell, and a sweep of what they did not. */
export class PiecesStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    const nouvelles = this.creerFile(props);
    this.creerInspection(nouvelles, props);
    this.creerRattrapage(nouvelles, props);
  }

  private creerFile({ donnees: { cles, alarmes, pieces } }: Props): Queue {
    const bucket = { name: [pieces.bucketName] };
    return new NewsQueue(this, "Nouvelles", {
      cle: cles.donnees,
      alarmes,
      visibilityTimeout: Duration.seconds(6 * fonctions.inspection.secondes),
      essais: 5,
      nouvelles: {
        Depots: { source: ["aws.s3"], detailType: ["Object Created"], detail: { bucket } },
        Examens: {
          source: ["aws.guardduty"],
          detailType: ["GuardDuty Malware Protection Object Scan Result"],
          detail: { s3ObjectDetails: { bucketName: [pieces.bucketName] } },
        },
      },
    }).queue;
  }

  private creerInspection(file: Queue, props: Props): void {
    const { tables, cles, pieces } = props.donnees;
    const inspection = this.creerFonction("inspection", props, {
      environment: { ...noms(tables, "pieces"), SEAU_PIECES: pieces.bucketName },
      droits: [
        surFile(file, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
        surTable(tables.pieces, ["GetItem", "Query", "PutItem", "UpdateItem"], ["DOSSIER#*"]),
        surObjets(pieces, "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObjectVersion"),
        new PolicyStatement({ actions: ["s3:ListBucketVersions"], resources: [pieces.bucketArn] }),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "s3", "ecrire"),
        parService(cles.donnees, "sqs", "lire"),
      ],
      objetsDe: pieces,
    });
    new EventSourceMapping(this, "FileDesNouvelles", {
      target: inspection,
      eventSourceArn: file.queueArn,
      // alone: what kills the reader of one file keeps no other from being read
      batchSize: 1,
      reportBatchItemFailures: true,
      maxConcurrency: 20,
    });
  }

  private creerRattrapage(file: Queue, props: Props): void {
    const { tables, cles, alarmes, pieces } = props.donnees;
    const fonction = this.creerFonction("rattrapage", props, {
      environment: {
        ...noms(tables, "pieces", "brouillons", "demandes"),
        SEAU_PIECES: pieces.bucketName,
        FILE_INSPECTION: file.queueUrl,
      },
      droits: [
        surIndex(tables.pieces, "aReprendre"),
        surTable(tables.pieces, ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"], ["DOSSIER#*"]),
        surTable(tables.brouillons, ["GetItem"], ["COMPTE#*"]),
        surTable(tables.demandes, ["Query"], ["COMPTE#*"]),
        surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
        // erases the files of a draft that is gone, and reads none
        surObjets(pieces, "s3:DeleteObjectVersion"),
        new PolicyStatement({ actions: ["s3:ListBucketVersions"], resources: [pieces.bucketArn] }),
        surFile(file, "sqs:SendMessage"),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "sqs", "ecrire"),
      ],
      objetsDe: pieces,
    });
    const quand = props.deploiement.env === "dev" ? CHAQUE_JOUR : CHAQUE_QUART_D_HEURE;
    new ScheduledCall(this, "Passage", { fonction, quand, cle: cles.donnees, alarmes });
  }

  private creerFonction(nom: NomDeFonction, { bundles, deploiement, donnees }: Props, acces: Acces): LambdaFunction {
    const { alarmes } = donnees;
    return eventFunction(this, nom, { bundles, alarmes, removalPolicy: conservation(deploiement), ...acces });
  }
}
