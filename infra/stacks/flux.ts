import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import type { Acces } from "../audiences/une-audience.ts";
import type { Bundles } from "../bundles.ts";
import { alarm } from "../constructs/alarm.ts";
import { eventFunction, feed } from "../constructs/event-function.ts";
import { MonitoredDeadLetters } from "../constructs/monitored-dead-letters.ts";
import { MonitoredQueue } from "../constructs/monitored-queue.ts";
import { conservation, type Deploiement } from "../deploiement.ts";
import { noms, parService, surDossier, surEmpreinte, surEnveloppe, surFile, surTable } from "../droits.ts";
import { fonctions, type NomDeFonction } from "../fonctions.ts";
import type { DonneesStack } from "./donnees.ts";
import type { IdentiteStack } from "./identite.ts";

type Props = StackProps & {
  deploiement: Deploiement;
  donnees: DonneesStack;
  identite: IdentiteStack;
  bundles: Bundles;
};

/** A new event of a demande; everything else that the table writes stays in the table. */
const nouvelEvenement = FilterCriteria.filter({
  eventName: FilterRule.isEqual("INSERT"),
  dynamodb: { Keys: { sk: { S: FilterRule.beginsWith("EVENEMENT#") } } },
});

/** A guichet writes to a person. */
const nouveauMessage = FilterCriteria.filter({
  eventName: FilterRule.isEqual("INSERT"),
  dynamodb: {
    Keys: { sk: { S: FilterRule.beginsWith("MESSAGE#") } },
    NewImage: { de: { S: FilterRule.isEqual("guichet") } },
  },
});

const nouveauMessageDAidant = FilterCriteria.filter({
  eventName: FilterRule.isEqual("INSERT"),
  dynamodb: {
    Keys: { sk: { S: FilterRule.beginsWith("MESSAGE#") } },
    NewImage: { aidant: { S: FilterRule.exists() } },
  },
});

/** A piece is verified, or set aside. */
const nouveauVerdict = FilterCriteria.filter({
  eventName: FilterRule.isEqual("INSERT"),
  dynamodb: {
    Keys: { sk: { S: FilterRule.beginsWith("VERDICT#") } },
  },
});

/** What follows from an event: the stream, its dispatcher, and a queue for each consumer. */
export class FluxStack extends Stack {
  /** What people are told of. */
  readonly notifications: Queue;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id, props);
    this.notifications = this.creerFile("Notifications", "notifications", props);
    const doublons = this.creerFile("Doublons", "doublons", props);
    const indexation = this.creerFile("Indexation", "indexation", props);
    const suites = this.creerFile("Suites", "suites", props);
    const statistiques = this.creerFile("Statistiques", "statistiques-capture", props);
    const files = { notifications: this.notifications, doublons, indexation, suites, statistiques };
    this.creerAiguillage(files, props);
    this.creerNotifications(this.notifications, props);
    this.creerDoublons(doublons, props);
    this.creerIndexation(indexation, props);
    this.creerSuites(suites, props);
    this.creerCapture(statistiques, props);
    this.creerRejeu(files, props);
  }

  private creerFile(id: string, consommateur: NomDeFonction, { donnees }: Props): Queue {
    return new MonitoredQueue(this, id, {
      cle: donnees.cles.donnees,
      alarmes: donnees.alarmes,
      // six times the function's, as Lambda advises, so that a slow call is not delivered twice
      visibilityTimeout: Duration.seconds(6 * fonctions[consommateur].secondes),
      essais: 5,
    }).queue;
  }

  private creerAiguillage(files: Record<Consommateur, Queue>, props: Props): void {
    const { alarmes, cles } = props.donnees;
    const cle = cles.donnees;
    const { demandes, pieces } = props.donnees.tables;
    const flux = { Flux: fluxDe(demandes), FluxDesPieces: fluxDe(pieces) };
    const { queue: ecartes } = new MonitoredDeadLetters(this, "Ecartes", { cle, alarmes });
    const aiguillage = this.creerFonction("aiguillage", props, {
      environment: adressesDe(files),
      droits: [
        ...Object.values(flux).map(lireLeFlux),
        ...Object.values(files).map((file) => surFile(file, "sqs:SendMessage")),
        surFile(ecartes, "sqs:SendMessage"),
        parService(cle, "dynamodb", "lire"),
        parService(cle, "sqs", "ecrire"),
      ],
    });
    const suivre = (id: keyof typeof flux, filters: FiltreDeFlux[]) =>
      new EventSourceMapping(this, id, {
        target: aiguillage,
        eventSourceArn: flux[id],
        startingPosition: StartingPosition.TRIM_HORIZON,
        filters,
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(1),
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        maxRecordAge: Duration.hours(12),
        onFailure: { bind: () => ({ destination: ecartes.queueArn }) },
      });
    suivre("Flux", [nouvelEvenement, nouveauMessage, nouveauMessageDAidant]);
    suivre("FluxDesPieces", [nouveauVerdict]);
    alarm(this, "RetardDuFlux", {
      metric: aiguillage.metric("IteratorAge", { statistic: "Maximum" }),
      threshold: Duration.minutes(15).toMilliseconds(),
      alarmDescription: "Les événements attendent depuis plus d’un quart d’heure.",
      alarmes,
    });
  }

  private creerNotifications(file: Queue, props: Props): void {
    const { identite, deploiement } = props;
    const { tables, cles } = props.donnees;
    const notifications = this.creerFonction("notifications", props, {
      environment: {
        ...noms(tables, "demandes", "brouillons", "comptes", "guichets"),
        EXPEDITEUR: identite.expediteur,
        EMETTEUR_SMS: identite.emetteurSms,
        ADRESSE_SITE: deploiement.site,
      },
      droits: [
        consommer(file),
        surTable(tables.demandes, ["Query"], ["DEMANDE#*", "ENVOIS#*"]),
        surTable(tables.demandes, ["UpdateItem"], ["ENVOIS#*"]),
        surTable(tables.demandes, ["PutItem"], ["ENVOIS#*", "LETTRES#*"]),
        surTable(tables.brouillons, ["UpdateItem"], ["ENVOIS#*"]),
        // who answers for an organisation that helps
        surTable(tables.brouillons, ["Query"], ["STRUCTURE#*"]),
        surTable(tables.guichets, ["Query"], ["GUICHET#*"]),
        surTable(tables.comptes, ["GetItem"], ["COMPTE#*"]),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "sqs", "lire"),
        identite.envoyerDesCourriels(),
        identite.envoyerDesSms(),
      ],
    });
    feed(this, "FileDesNotifications", file, notifications);
  }

  private creerDoublons(file: Queue, props: Props): void {
    const { tables, cles } = props.donnees;
    const doublons = this.creerFonction("doublons", props, {
      environment: {
        ...noms(tables, "demandes", "doublons"),
        CLE_SENSIBLE: cles.sensible.keyArn,
        CLE_EMPREINTE: cles.empreinte.keyArn,
      },
      droits: [
        consommer(file),
        surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
        surTable(tables.doublons, ["GetItem", "Query", "PutItem", "UpdateItem"]),
        surTable(tables.doublons, ["DeleteItem"], ["REPERE#*"]),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "sqs", "lire"),
        surEnveloppe(cles.sensible, "lire"),
        surEmpreinte(cles.empreinte),
      ],
    });
    feed(this, "FileDesDoublons", file, doublons);
  }

  /** The index that guichets search follows each change. */
  private creerIndexation(file: Queue, props: Props): void {
    const { tables, cles } = props.donnees;
    const indexation = this.creerFonction("indexation", props, {
      environment: { ...noms(tables, "demandes", "pieces", "recherche"), CLE_EMPREINTE: cles.empreinte.keyArn },
      droits: [
        consommer(file),
        surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
        // a piece given before the filing knows its account alone
        surTable(tables.demandes, ["Query"], ["COMPTE#*"]),
        surTable(tables.pieces, ["Query"], ["DOSSIER#*"]),
        surTable(tables.recherche, ["GetItem"], ["DEMANDE#*"]),
        surTable(tables.recherche, ["UpdateItem"], ["MOIS#*"]),
        surTable(tables.recherche, ["PutItem", "DeleteItem"], ["DEMANDE#*", "LISTE#*", "FILE#*", "CLE#*"]),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "sqs", "lire"),
        surEmpreinte(cles.empreinte),
      ],
    });
    feed(this, "FileDeLIndexation", file, indexation);
  }

  /** What an answer or a lease makes of the other candidatures for a home. */
  private creerSuites(file: Queue, props: Props): void {
    const { tables, cles } = props.donnees;
    const suites = this.creerFonction("suites", props, {
      environment: noms(tables, "demandes", "brouillons", "attributions"),
      droits: [
        consommer(file),
        surTable(tables.demandes, ["Query"], ["DEMANDE#*"]),
        surTable(tables.demandes, ["PutItem"], ["DEMANDE#*"]),
        surTable(tables.attributions, ["Query", "PutItem", "UpdateItem"], ["LOGEMENT#*"]),
        parService(cles.donnees, "dynamodb", "ecrire"),
        parService(cles.donnees, "sqs", "lire"),
      ],
    });
    feed(this, "FileDesSuites", file, suites);
  }

  /** Every event leaves a row in the lake of the statistics. */
  private creerCapture(file: Queue, props: Props): void {
    const { tables, cles, lac } = props.donnees;
    const capture = this.creerFonction("statistiques-capture", props, {
      environment: { ...noms(tables, "demandes"), SEAU_LAC: lac.bucketName },
      droits: [
        consommer(file),
        surTable(tables.demandes, ["Query"], ["DEMANDE#*"]),
        surDossier(lac, "arrivees", "s3:PutObject"),
        parService(cles.donnees, "dynamodb", "lire"),
        parService(cles.donnees, "sqs", "lire"),
        parService(cles.donnees, "s3", "ecrire"),
      ],
      objetsDe: lac,
      dossiers: ["arrivees"],
    });
    feed(this, "FileDesStatistiques", file, capture);
  }

  /** Tells the followers again of what they missed, when an operator puts a message in its queue. */
  private creerRejeu(files: Record<Consommateur, Queue>, props: Props): void {
    const { tables, cles } = props.donnees;
    const file = this.creerFile("Rejeu", "rejeu", props);
    const rejeu = this.creerFonction("rejeu", props, {
      environment: {
        ...noms(tables, "demandes"),
        ...adressesDe(files),
        FILE_REJEU: file.queueUrl,
      },
      droits: [
        consommer(file),
        surTable(tables.demandes, ["Scan"]),
        ...[...Object.values(files), file].map((vers) => surFile(vers, "sqs:SendMessage")),
        parService(cles.donnees, "dynamodb", "lire"),
        parService(cles.donnees, "sqs", "ecrire"),
      ],
    });
    feed(this, "FileDuRejeu", file, rejeu);
  }

  private creerFonction(nom: NomDeFonction, { bundles, deploiement, donnees }: Props, acces: Acces): LambdaFunction {
    const { alarmes } = donnees;
    return eventFunction(this, nom, { bundles, alarmes, removalPolicy: conservation(deploiement), ...acces });
  }
}

/** Where to write to each follower: `FILE_DOUBLONS`… */
const adressesDe = (files: Record<Consommateur, Queue>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([nom, { queueUrl }]) => [`FILE_${nom.toUpperCase()}`, queueUrl]));

type Consommateur = "notifications" | "doublons" | "indexation" | "suites" | "statistiques";

type FiltreDeFlux = ReturnType<typeof FilterCriteria.filter>;

function fluxDe({ tableStreamArn }: Table): string {
  if (tableStreamArn === undefined) throw new Error("Cette table n’a pas de flux.");
  return tableStreamArn;
}

const lireLeFlux = (flux: string): PolicyStatement =>
  new PolicyStatement({
    actions: ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"],
    resources: [flux],
  });

const consommer = (file: Queue): PolicyStatement =>
  surFile(file, "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes");
