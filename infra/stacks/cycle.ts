import { Stack, type StackProps } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { Acces } from "../audiences/une-audience.ts";
import type { Bundles } from "../bundles.ts";
import { alarm } from "../constructs/alarm.ts";
import { countedBy } from "../constructs/counted-by.ts";
import { eventFunction } from "../constructs/event-function.ts";
import { LeastPrivilegeFunction } from "../constructs/least-privilege-function.ts";
import { ScheduledCall } from "../constructs/scheduled-call.ts";
import { conservation, type Deploiement } from "../deploiement.ts";
import { noms, parService, surEmpreinte, surFile, surIndex, surObjets, surTable } from "../droits.ts";
import type { DonneesStack } from "./donnees.ts";
import type { FluxStack } from "./flux.ts";
import type { IdentiteStack } from "./identite.ts";

type Props = StackProps & {
  deploiement: Deploiement;
  donnees: DonneesStack;
  identite: IdentiteStack;
  flux: FluxStack;
  bundles: Bundles;
};

// twice a night: what a cap or a failure left is caught up before the day
const VIE_REELLE = { nuit: "cron(0 2,4 * * ? *)", prevision: "cron(0 6 * * ? *)" };
const EXTINCTION = "cron(30 3 * * ? *)";
/** A throw-away copy may live years in a minute. */
const VIE_ACCELEREE = { nuit: "cron(0 2 * * ? *)", prevision: "cron(0 6 1 * ? *)" };

/** What time asks of demandes: notices, radiations, purges. */
export class CycleStack extends Stack {
  constructor(scope: Construct, id: string, { deploiement, donnees, identite, flux, bundles, ...props }: Props) {
    super(scope, id, props);
    const removalPolicy = conservation(deploiement);
    const { function: cycle } = new LeastPrivilegeFunction(this, "cycle-de-vie", {
      bundles,
      removalPolicy,
      ...ceQuIlTouche(donnees, flux),
      objetsDe: donnees.pieces,
    });
    // the next run of the night takes up what one left: tried again at once, it would have its caps anew
    cycle.configureAsyncInvoke({ retryAttempts: 0 });
    const commun = { fonction: cycle, cle: donnees.cles.donnees, alarmes: donnees.alarmes };
    const { nuit, prevision } = deploiement.env === "dev" ? VIE_ACCELEREE : VIE_REELLE;
    new ScheduledCall(this, "Nuit", { ...commun, quand: nuit });
    new ScheduledCall(this, "Prevision", { ...commun, quand: prevision, entree: { mode: "prevoir" } });
    this.surveiller(cycle, donnees);
    const extinction = eventFunction(this, "extinction", {
      bundles,
      removalPolicy,
      alarmes: donnees.alarmes,
      ...pourLesComptes(donnees, identite, deploiement.site),
    });
    new ScheduledCall(this, "Extinction", { ...commun, fonction: extinction, quand: EXTINCTION });
  }

  private surveiller(cycle: LambdaFunction, { alarmes }: DonneesStack): void {
    alarm(this, "Erreurs-cycle-de-vie", {
      metric: cycle.metricErrors({ statistic: "Sum" }),
      threshold: 1,
      alarmDescription: "Le cycle de vie n’a pas pu traiter toutes les demandes du jour.",
      alarmes,
    });
    alarm(this, "Plafonds", {
      metric: countedBy("cycle-de-vie", "plafonnees"),
      threshold: 1,
      alarmDescription: "Le cycle de vie s’est arrêté à un plafond, ou à un interrupteur : à vérifier avant la suite.",
      alarmes,
    });
  }
}

/** Accounts of agents that nobody uses close, and certifications end announced, with nothing known of the demandes. */
const pourLesComptes = ({ tables, cles }: DonneesStack, identite: IdentiteStack, site: string): Acces => ({
  environment: {
    ...noms(tables, "guichets"),
    POOL_GUICHETS: identite.guichets.userPoolId,
    EXPEDITEUR: identite.expediteur,
    ADRESSE_SITE: site,
  },
  droits: [
    surTable(tables.guichets, ["Scan"]),
    surTable(tables.guichets, ["PutItem", "UpdateItem"], ["AGENT#*"]),
    surTable(tables.guichets, ["DeleteItem"], ["EQUIPE#*"]),
    parService(cles.donnees, "dynamodb", "ecrire"),
    identite.fermerDesComptes(),
    identite.envoyerDesCourriels(),
  ],
});

function ceQuIlTouche({ tables, cles, pieces }: DonneesStack, { notifications }: FluxStack): Acces {
  return {
    environment: {
      ...noms(
        tables,
        "demandes",
        "brouillons",
        "comptes",
        "journal",
        "doublons",
        "pieces",
        "recherche",
        "registre",
        "attributions",
      ),
      SEAU_PIECES: pieces.bucketName,
      FILE_NOTIFICATIONS: notifications.queueUrl,
      CLE_EMPREINTE: cles.empreinte.keyArn,
    },
    droits: [
      surIndex(tables.demandes, "parEcheance"),
      surTable(tables.demandes, ["Scan"]),
      surTable(
        tables.demandes,
        ["Query"],
        ["DEMANDE#*", "COMPTE#*", "ENVOIS#*", "MESSAGES#*", "NOTES#*", "INSTRUCTION#*"],
      ),
      surTable(tables.demandes, ["PutItem"], ["DEMANDE#*", "ATTESTATION#*"]),
      surTable(tables.demandes, ["UpdateItem"], ["DEMANDE#*"]),
      surTable(tables.demandes, ["DeleteItem"], ["DEMANDE#*", "COMPTE#*", "IDENTITE#*", "ATTESTATION#*"]),
      surTable(tables.demandes, ["DeleteItem"], ["SEPARATION#*", "RATTACHEMENT#*"]),
      surTable(
        tables.demandes,
        ["DeleteItem"],
        ["ENVOIS#*", "MESSAGES#*", "NOTES#*", "INSTRUCTION#*", "ATTENTE#*", "LETTRES#*"],
      ),
      surTable(tables.registre, ["GetItem"]),
      surTable(tables.registre, ["PutItem"], ["REGLAGES", "PURGE#*", "FAITS#*", "VIES#*"]),
      surTable(tables.brouillons, ["GetItem", "Query", "UpdateItem", "DeleteItem"], ["COMPTE#*"]),
      surTable(tables.brouillons, ["DeleteItem"], ["INVITATION#*"]),
      surIndex(tables.brouillons, "parRappel"),
      surFile(notifications, "sqs:SendMessage"),
      parService(cles.donnees, "sqs", "ecrire"),
      surTable(tables.comptes, ["GetItem", "UpdateItem"], ["COMPTE#*"]),
      surTable(tables.comptes, ["DeleteItem"], ["COMPTE#*", "CONTACT#*", "PIVOT#*", "SESSION#*"]),
      surIndex(tables.comptes, "parCompte"),
      surIndex(tables.comptes, "parRevue"),
      surTable(tables.journal, ["Query", "DeleteItem"], ["DEMANDE#*"]),
      surTable(tables.doublons, ["GetItem", "Query"], ["DEMANDE#*"]),
      surTable(tables.doublons, ["UpdateItem"], ["REPERE#*"]),
      surTable(tables.doublons, ["DeleteItem"], ["DEMANDE#*", "REPERE#*"]),
      surTable(tables.attributions, ["DeleteItem"], ["LOGEMENT#*"]),
      surTable(tables.recherche, ["Query"], ["DEMANDE#*", "PRESENCE#*"]),
      surTable(tables.recherche, ["DeleteItem"], ["DEMANDE#*", "PRESENCE#*", "LISTE#*", "FILE#*", "CLE#*"]),
      surTable(tables.pieces, ["Query", "DeleteItem"], ["DOSSIER#*"]),
      new PolicyStatement({ actions: ["s3:ListBucketVersions"], resources: [pieces.bucketArn] }),
      surObjets(pieces, "s3:DeleteObjectVersion"),
      parService(cles.donnees, "dynamodb", "ecrire"),
      surEmpreinte(cles.empreinte),
    ],
  };
}
