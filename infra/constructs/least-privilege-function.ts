import { Duration, type RemovalPolicy, Size, Validations } from "aws-cdk-lib";
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  ApplicationLogLevel,
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import { Construct } from "constructs";
import type { Bundles } from "../bundles.ts";
import { disqueMo, fonctions, type NomDeFonction } from "../fonctions.ts";

export type LeastPrivilegeProps = {
  bundles: Bundles;
  environment: Record<string, string>;
  /** All that its role may do, its own logs aside. */
  droits: PolicyStatement[];
  /** Bucket whose objects it reads or writes, whatever their keys; in these folders alone when some are named. */
  objetsDe?: Bucket;
  dossiers?: readonly string[];
  /** Folders of another bucket. */
  aussi?: { objetsDe: Bucket; dossiers: readonly string[] };
  removalPolicy: RemovalPolicy;
  /** The same code in another function, for one of the steps that it knows: with the rights of that step alone. */
  etape?: { nom: string; memoireMo: number };
};

/** A function with its own log group, and its own role that may do what `droits` says and write there. */
export class LeastPrivilegeFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(
    scope: Construct,
    nom: NomDeFonction,
    { bundles, environment, droits, removalPolicy, etape, ...objets }: LeastPrivilegeProps,
  ) {
    super(scope, `${enUnMot(nom)}${etape?.nom ?? ""}`);
    const { memoireMo, secondes } = { ...fonctions[nom], ...etape };
    const { [nom]: disque } = disqueMo;
    const logGroup = new LogGroup(this, "Logs", { retention: RetentionDays.SIX_MONTHS, removalPolicy });
    this.function = new LambdaFunction(this, "Function", {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.X86_64,
      handler: "index.handler",
      code: bundles(nom),
      memorySize: memoireMo,
      ...(disque !== undefined && { ephemeralStorageSize: Size.mebibytes(disque) }),
      timeout: Duration.seconds(secondes),
      environment,
      role: this.role([...droits, ecrireSesJournaux(logGroup)], objets),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
  }

  private role(
    statements: PolicyStatement[],
    { objetsDe, dossiers, aussi }: Pick<LeastPrivilegeProps, "objetsDe" | "dossiers" | "aussi">,
  ): Role {
    const role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { droits: new PolicyDocument({ statements }) },
    });
    if (objetsDe) Validations.of(role).acknowledge(...objectsOf(objetsDe, dossiers));
    if (aussi) Validations.of(role).acknowledge(...objectsOf(aussi.objetsDe, aussi.dossiers));
    return role;
  }
}

/** The rule names the ARN as the other stack exports it. */
function objectsOf(bucket: Bucket, dossiers: readonly string[] | undefined) {
  const { stack } = bucket;
  const { "Fn::ImportValue": arn } = stack.resolve(stack.exportValue(bucket.bucketArn));
  const reason =
    "Objects of one bucket, by exact actions: their keys are drawn, and only the code knows whose they are.";
  const prefixes = dossiers?.map((dossier) => `${dossier}/`) ?? [""];
  return prefixes.map((prefixe) => ({ id: `AwsSolutions-IAM5[Resource::${arn}/${prefixe}*]`, reason }));
}

/** `cycle-de-vie` → `cycleDeVie`: an identifier of CloudFormation has no dash, and would lose where the words end. */
const enUnMot = (nom: string): string => nom.replaceAll(/-(\w)/gu, (_, initiale: string) => initiale.toUpperCase());

const ecrireSesJournaux = ({ logGroupArn }: LogGroup): PolicyStatement =>
  new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroupArn] });
