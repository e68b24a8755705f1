import { Duration, type RemovalPolicy } from "aws-cdk-lib";
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
import { Construct } from "constructs";
import type { Bundles } from "../bundles.ts";
import { fonctions, type NomDeFonction } from "../fonctions.ts";

type Props = {
  bundles: Bundles;
  environment: Record<string, string>;
  /** All that its role may do, its own logs aside. */
  droits: PolicyStatement[];
  removalPolicy: RemovalPolicy;
};

/** A function with its own log group, and its own role that may do what `droits` says and write there. */
export class LeastPrivilegeFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, nom: NomDeFonction, { bundles, environment, droits, removalPolicy }: Props) {
    super(scope, nom);
    const { memoireMo, secondes } = fonctions[nom];
    const logGroup = new LogGroup(this, "Logs", { retention: RetentionDays.SIX_MONTHS, removalPolicy });
    this.function = new LambdaFunction(this, "Function", {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.X86_64,
      handler: "index.handler",
      code: bundles(nom),
      memorySize: memoireMo,
      timeout: Duration.seconds(secondes),
      environment,
      role: this.role([...droits, ecrireSesJournaux(logGroup)]),
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
    });
  }

  private role(statements: PolicyStatement[]): Role {
    return new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      inlinePolicies: { droits: new PolicyDocument({ statements }) },
    });
  }
}

const ecrireSesJournaux = ({ logGroupArn }: LogGroup): PolicyStatement =>
  new PolicyStatement({ actions: ["logs:CreateLogStream", "logs:PutLogEvents"], resources: [logGroupArn] });
