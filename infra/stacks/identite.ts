import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Validations } from "aws-cdk-lib";
import { AccountRecovery, FeaturePlan, Mfa, UserPool, type UserPoolClient } from "aws-cdk-lib/aws-cognito";
import { EventBus } from "aws-cdk-lib/aws-events";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { PublicHostedZone, TxtRecord } from "aws-cdk-lib/aws-route53";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from "aws-cdk-lib/aws-ses";
import { CfnSenderId } from "aws-cdk-lib/aws-smsvoice";
import type { Construct } from "constructs";
import { conservation, type Deploiement } from "../deploiement.ts";

type Props = StackProps & { deploiement: Deploiement };

/** What is told of a mail once it left; nobody is told whether it was opened, or which link was followed. */
const suivis = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.DELIVERY_DELAY,
];

/** Who people are and how they are reached: the agents' pool, the sender of mails, the sender of SMS. */
export class IdentiteStack extends Stack {
  readonly guichets: UserPool;
  readonly client: UserPoolClient;
  readonly emetteurSms: string;
  readonly expediteur: string;
  /** What FranceConnect gave with the client identifier; until it is written there, a value that opens nothing. */
  readonly secretFranceConnect: Secret;
  private readonly courriel: EmailIdentity;
  private readonly suivi: ConfigurationSet;

  constructor(scope: Construct, id: string, { deploiement, ...props }: Props) {
    super(scope, id, props);
    this.expediteur = deploiement.expediteur;
    this.guichets = this.creerGuichets(deploiement);
    this.client = this.creerClient();
    this.suivi = new ConfigurationSet(this, "Suivi", {
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.suivi.addEventDestination("Nouvelles", {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, "Bus", "default")),
      events: suivis,
    });
    this.courriel = this.creerCourriel(deploiement);
    this.emetteurSms = this.creerEmetteurSms(deploiement).attrArn;
    this.secretFranceConnect = this.creerSecretFranceConnect(deploiement);
    new CfnOutput(this, "SecretDeFranceConnect", { value: this.secretFranceConnect.secretArn });
    new CfnOutput(this, "Pool", { value: this.guichets.userPoolId });
    new CfnOutput(this, "Client", { value: this.client.userPoolClientId });
  }

  /** The right to send mails as the SNE, and as nobody else. */
  envoyerDesCourriels(): PolicyStatement {
    return new PolicyStatement({
      actions: ["ses:SendEmail"],
      resources: [this.courriel.emailIdentityArn, this.suiviArn()],
      conditions: { StringEquals: { "ses:FromAddress": this.expediteur } },
    });
  }

  envoyerDesSms(): PolicyStatement {
    return new PolicyStatement({ actions: ["sms-voice:SendTextMessage"], resources: [this.emetteurSms] });
  }

  // Cognito judges the enrolment of a TOTP application by the session of the sign-in, never by a policy
  connecterUnAgent(): PolicyStatement {
    return new PolicyStatement({
      actions: ["cognito-idp:AdminInitiateAuth", "cognito-idp:AdminRespondToAuthChallenge"],
      resources: [this.guichets.userPoolArn],
    });
  }

  /** Accounts are opened and closed by the heads of bodies, through the system. */
  tenirLesComptes(): PolicyStatement {
    const actions = ["AdminCreateUser", "AdminGetUser", "AdminSetUserPassword", "AdminDeleteUser"];
    return new PolicyStatement({
      actions: actions.map((action) => `cognito-idp:${action}`),
      resources: [this.guichets.userPoolArn],
    });
  }

  fermerDesComptes(): PolicyStatement {
    return new PolicyStatement({ actions: ["cognito-idp:AdminDeleteUser"], resources: [this.guichets.userPoolArn] });
  }

  private suiviArn(): string {
    const resourceName = this.suivi.configurationSetName;
    return this.formatArn({ service: "ses", resource: "configuration-set", resourceName });
  }

  private creerGuichets(deploiement: Deploiement): UserPool {
    const removalPolicy = conservation(deploiement);
    const pool = new UserPool(this, "Guichets", {
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
        passwordHistorySize: 5,
      },
      accountRecovery: AccountRecovery.NONE,
      userInvitation: {
        emailSubject: "Votre accès au système national d’enregistrement",
        emailBody:
          "<p>Bonjour,</p><p>Un accès vous est ouvert avec l’adresse {username}. Mot de passe provisoire, valable 3 jours : {####}</p>",
      },
      deletionProtection: removalPolicy === RemovalPolicy.RETAIN,
      removalPolicy,
    });
    Validations.of(pool).acknowledge({
      id: "AwsSolutions-COG8",
      reason:
        "Threat protection (Plus plan) scores the network of a caller; here the caller is always our session function, " +
        "which limits tries by address and by network itself, and TOTP is compulsory.",
    });
    return pool;
  }

  /** Password then TOTP, from the session function alone: no hosted page, no OAuth. */
  private creerClient(): UserPoolClient {
    return this.guichets.addClient("Session", {
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      authSessionValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
  }

  /** Name that phones show, 11 characters at most; an account has it once. */
  private creerEmetteurSms({ env }: Deploiement): CfnSenderId {
    return new CfnSenderId(this, "EmetteurSms", {
      senderId: env === "dev" ? "LOGTESSAI" : "LOGTSOCIAL",
      isoCountryCode: "FR",
      deletionProtectionEnabled: env === "prod",
    });
  }

  private creerSecretFranceConnect(deploiement: Deploiement): Secret {
    const secret = new Secret(this, "SecretFranceConnect", {
      description: "SNE : secret de client remis par FranceConnect",
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
      removalPolicy: conservation(deploiement),
    });
    Validations.of(secret).acknowledge({
      id: "AwsSolutions-SMG4",
      reason: "FranceConnect alone changes it: it is written here by hand, then deployed (docs/deployer.md).",
    });
    return secret;
  }

  private creerCourriel(deploiement: Deploiement): EmailIdentity {
    const configurationSet = this.suivi;
    if (deploiement.env === "dev")
      return new EmailIdentity(this, "Courriel", {
        identity: Identity.email(deploiement.expediteur),
        configurationSet,
      });
    const { domaine, zone: hostedZoneId } = deploiement;
    const zone = PublicHostedZone.fromPublicHostedZoneAttributes(this, "Zone", { hostedZoneId, zoneName: domaine });
    new TxtRecord(this, "Dmarc", { zone, recordName: "_dmarc", values: ["v=DMARC1; p=reject"] });
    return new EmailIdentity(this, "Courriel", {
      identity: Identity.publicHostedZone(zone),
      mailFromDomain: `courriel.${domaine}`,
      configurationSet,
    });
  }
}
