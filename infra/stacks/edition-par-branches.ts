import { Duration, type RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import {
  CustomState,
  DefinitionBody,
  type IChainable,
  JsonPath,
  LogLevel,
  Map as MapState,
  StateMachine,
} from "aws-cdk-lib/aws-stepfunctions";
import { Construct } from "constructs";
import type { Acces } from "../audiences/une-audience.ts";
import type { Bundles } from "../bundles.ts";
import { alarm } from "../constructs/alarm.ts";
import { LeastPrivilegeFunction, type LeastPrivilegeProps } from "../constructs/least-privilege-function.ts";
import { parService, surDossier, surListe } from "../droits.ts";
import { fonctions } from "../fonctions.ts";
import type { DonneesStack } from "./donnees.ts";
import { versLesEditions } from "./vers-les-editions.ts";

type Props = { bundles: Bundles; removalPolicy: RemovalPolicy; donnees: DonneesStack; contact: string };
type Droits = Acces & Pick<LeastPrivilegeProps, "aussi">;

/** Branches at once: what an account that starts out lets run, and some room for everyone else. */
const BRANCHES = 20;

/** A branch proves with one processor, and holds one département: Lambda gives a processor with 1.8 GB. */
const MEMOIRE_D_UNE_BRANCHE = 3_072;

/**
 * The edition of a year: its facts are counted and what stands above is decided, each département is decided in a branch
 * of its own, and the files are written. An edition of 100 départements on 15 minutes each would not fit in one function.
 */
export class EditionParBranches extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, props: Props) {
    super(scope, id);
    const { donnees, contact, removalPolicy } = props;
    const { memoireMo } = fonctions["statistiques-publication"];
    const compte = this.fonction("Compte", memoireMo, pourCompter(donnees, contact), props);
    const branche = this.fonction("Branche", MEMOIRE_D_UNE_BRANCHE, pourDecider(donnees), props);
    const ecriture = this.fonction("Ecriture", memoireMo, pourEcrire(donnees, contact), props);
    const logs = new LogGroup(this, "Logs", { retention: RetentionDays.SIX_MONTHS, removalPolicy });
    const role = this.role(compte, branche, ecriture);
    this.machine = new StateMachine(this, "Machine", {
      definitionBody: DefinitionBody.fromChainable(this.enchainer(compte, branche, ecriture)),
      // over before the next morning begins another
      timeout: Duration.hours(12),
      role,
      logs: { destination: logs, level: LogLevel.ALL, includeExecutionData: true },
    });
    Validations.of(role).acknowledge({
      id: "AwsSolutions-IAM5[Resource::*]",
      reason: "Who delivers logs to CloudWatch names no narrower resource.",
    });
    Validations.of(this.machine).acknowledge({
      id: "AwsSolutions-SF2",
      reason: "Its log tells each state; nothing else of the system is traced.",
    });
    this.surveiller(donnees);
  }

  private fonction(nom: string, memoireMo: number, acces: Droits, { bundles, removalPolicy }: Props): LambdaFunction {
    const props = { bundles, removalPolicy, ...acces, etape: { nom, memoireMo } };
    return new LeastPrivilegeFunction(Stack.of(this), "statistiques-publication", props).function;
  }

  private enchainer(compte: LambdaFunction, branche: LambdaFunction, ecriture: LambdaFunction): IChainable {
    const ouvrage = { "edition.$": "$.edition", "version.$": "$.version" };
    // why a correction is made goes in its files, and in no branch
    const raison = { "raison.$": "$.raison" };
    const compter = this.tache("Compter", compte, {
      Parameters: { etape: "commencer", ...ouvrage, ...raison },
      ResultPath: "$.compte",
      Retry: reprises(2),
    });
    const decider = this.tache("Decider", branche, {
      Parameters: { etape: "decider", ...ouvrage, "departement.$": "$.departement" },
      ResultPath: null,
      Retry: reprises(2),
    });
    const ecrire = this.tache("Ecrire", ecriture, {
      Parameters: { etape: "finir", ...ouvrage, ...raison },
      ResultPath: null,
      // one that died while it wrote holds the edition for twenty minutes
      Retry: reprises(5),
    });
    const branches = new MapState(this, "Branches", {
      itemsPath: "$.compte.departements",
      itemSelector: {
        edition: JsonPath.stringAt("$.edition"),
        version: JsonPath.stringAt("$.version"),
        departement: JsonPath.stringAt("$$.Map.Item.Value"),
      },
      maxConcurrency: BRANCHES,
      resultPath: JsonPath.DISCARD,
    }).itemProcessor(decider);
    return compter.next(branches).next(ecrire);
  }

  /** CDK's own task also lets the machine call every version of the function: there is none. */
  private tache(id: string, { functionArn: Resource }: LambdaFunction, suite: Record<string, unknown>): CustomState {
    return new CustomState(this, id, { stateJson: { Type: "Task", Resource, ...suite } });
  }

  private role(...taches: LambdaFunction[]): Role {
    const resources = taches.map(({ functionArn }) => functionArn);
    const appeler = new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources });
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("states.amazonaws.com", {
        conditions: { StringEquals: { "aws:SourceAccount": Stack.of(this).account } },
      }),
      inlinePolicies: { appels: new PolicyDocument({ statements: [appeler] }) },
    });
  }

  private surveiller({ alarmes }: DonneesStack): void {
    const fins = {
      Echecs: this.machine.metricFailed({ statistic: "Sum" }),
      Expirations: this.machine.metricTimedOut({ statistic: "Sum" }),
    };
    for (const [id, metric] of Object.entries(fins))
      alarm(this, id, {
        metric,
        threshold: 1,
        alarmDescription: "L’édition d’une année n’a pas pu être faite : la dernière bonne édition reste.",
        alarmes,
      });
  }
}

/** Whatever stops a step, it is run again, and takes up what is there. */
const reprises = (MaxAttempts: number) => [
  { ErrorEquals: ["States.ALL"], IntervalSeconds: 60, MaxAttempts, BackoffRate: 2 },
];

const seaux = ({ lac, publication }: DonneesStack) => ({
  SEAU_LAC: lac.bucketName,
  SEAU_PUBLICATION: publication.bucketName,
});

function pourCompter(donnees: DonneesStack, contact: string): Droits {
  const { cles, lac, publication } = donnees;
  return {
    environment: { ...seaux(donnees), CONTACT_STATISTIQUES: contact },
    droits: [
      surListe(lac),
      surDossier(lac, "faits", "s3:GetObject"),
      surDossier(lac, "travaux", "s3:GetObject", "s3:PutObject"),
      parService(cles.donnees, "s3", "ecrire"),
      surListe(publication),
      surDossier(publication, "editions", "s3:GetObject"),
    ],
    objetsDe: lac,
    dossiers: ["faits", "travaux"],
    aussi: { objetsDe: publication, dossiers: ["editions"] },
  };
}

/** A branch sees neither the facts nor what is published. */
function pourDecider(donnees: DonneesStack): Droits {
  const { cles, lac } = donnees;
  return {
    environment: seaux(donnees),
    droits: [
      surListe(lac),
      surDossier(lac, "travaux", "s3:GetObject", "s3:PutObject"),
      parService(cles.donnees, "s3", "ecrire"),
    ],
    objetsDe: lac,
    dossiers: ["travaux"],
  };
}

function pourEcrire(donnees: DonneesStack, contact: string): Droits {
  const { cles, lac, publication } = donnees;
  const publier = versLesEditions(publication);
  return {
    environment: { ...seaux(donnees), CONTACT_STATISTIQUES: contact },
    droits: [
      surListe(lac),
      surDossier(lac, "faits", "s3:GetObject"),
      surDossier(lac, "travaux", "s3:GetObject", "s3:DeleteObject"),
      parService(cles.donnees, "s3", "lire"),
      ...publier.droits,
    ],
    objetsDe: lac,
    dossiers: ["faits", "travaux"],
    aussi: publier.aussi,
  };
}
