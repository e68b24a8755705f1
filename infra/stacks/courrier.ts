import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Acces } from "../audiences/une-audience.ts";
import type { Bundles } from "../bundles.ts";
import { eventFunction, feed } from "../constructs/event-function.ts";
import { NewsQueue } from "../constructs/news-queue.ts";
import { ScheduledCall } from "../constructs/scheduled-call.ts";
import { conservation, type Deploiement } from "../deploiement.ts";
import { noms, parService, surDossier, surFile, surTable } from "../droits.ts";
import { fonctions, type NomDeFonction } from "../fonctions.ts";
import type { DonneesStack } from "./donnees.ts";
import type { FluxStack } from "./flux.ts";

type Props = StackProps & { deploiement: Deploiement; donnees: DonneesStack; flux: FluxStack; bundles: Bundles };

/** What SES says of a mail that left, the opening and the clicks aside: nobody is watched. */
const devenirs = [
  "Email Delivered",
  "Email Bounced",
  "Email Complaint Received",
  "Email Rejected",
  "Email Delivery Delayed",
];

/** What becomes of what is sent to people: letters to print, news of mails, proofs of letters. */
export class CourrierStack extends Stack {
  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    this.creerCourrier(props);
    this.creerAcheminement(this.creerFile(props), props);
  }

  private creerCourrier(props: Props): void {
    const { tables, cles, courriers, alarmes } = props.donnees;
    const courrier = this.creerFonction("courrier", props, {
      environment: { ...noms(tables, "demandes"), SEAU_COURRIERS: courriers.bucketName },
      droits: [
        surTable(tables.demandes, ["GetItem"], ["ENVOIS#*"]),
        surTable(tables.demandes, ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"], ["LETTRES#*"]),
        surDossier(courriers, "lots", "s3:PutObject"),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "s3", "ecrire"),
      ],
      objetsDe: courriers,
      dossiers: ["lots"],
    });
    // after the notices of the night, before the day's collection of the post
    const quand = "cron(30 6 * * ? *)";
    new ScheduledCall(this, "Matin", { fonction: courrier, quand, cle: cles.donnees, alarmes });
  }

  private creerFile({ donnees: { cles, alarmes, courriers } }: Props): Queue {
    const preuves = { bucket: { name: [courriers.bucketName] }, object: { key: [{ prefix: "preuves/" }] } };
    return new NewsQueue(this, "Nouvelles", {
      cle: cles.donnees,
      alarmes,
      visibilityTimeout: Duration.seconds(6 * fonctions.acheminement.secondes),
      essais: 5,
      nouvelles: {
        Courriels: { source: ["aws.ses"], detailType: devenirs },
        Preuves: { source: ["aws.s3"], detailType: ["Object Created"], detail: preuves },
      },
    }).queue;
  }

  private creerAcheminement(file: Queue, props: Props): void {
    const { tables, cles, courriers } = props.donnees;
    const { notifications } = props.flux;
    const acheminement = this.creerFonction("acheminement", props, {
      environment: {
        ...noms(tables, "demandes"),
        SEAU_COURRIERS: courriers.bucketName,
        FILE_NOTIFICATIONS: notifications.queueUrl,
      },
      droits: [
        surFile(file, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"),
        surFile(notifications, "sqs:SendMessage"),
        surTable(tables.demandes, ["GetItem", "Query", "UpdateItem"], ["ENVOIS#*"]),
        surDossier(courriers, "preuves", "s3:GetObject", "s3:PutObject"),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "s3", "ecrire"),
        parService(cles.donnees, "sqs", "ecrire"),
      ],
      objetsDe: courriers,
      dossiers: ["preuves"],
    });
    feed(this, "FileDesNouvelles", file, acheminement);
  }

  private creerFonction(nom: NomDeFonction, { bundles, deploiement, donnees }: Props, acces: Acces): LambdaFunction {
    const { alarmes } = donnees;
    return eventFunction(this, nom, { bundles, alarmes, removalPolicy: conservation(deploiement), ...acces });
  }
}
