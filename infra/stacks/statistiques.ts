import { Stack, type StackProps } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Construct } from "constructs";
import type { Acces } from "../audiences/une-audience.ts";
import type { Bundles } from "../bundles.ts";
import { alarm } from "../constructs/alarm.ts";
import { countedBy } from "../constructs/counted-by.ts";
import { eventFunction } from "../constructs/event-function.ts";
import type { LeastPrivilegeProps } from "../constructs/least-privilege-function.ts";
import { ScheduledCall } from "../constructs/scheduled-call.ts";
import { conservation, type Deploiement } from "../deploiement.ts";
import { parService, surDossier, surListe } from "../droits.ts";
import type { DonneesStack } from "./donnees.ts";
import { EditionParBranches } from "./edition-par-branches.ts";
import { versLesEditions } from "./vers-les-editions.ts";

type Props = StackProps & { deploiement: Deploiement; donnees: DonneesStack; bundles: Bundles };

// each after what it reads: files of the night, then figures of the guichets, then the edition that is due
const HEURES = {
  compactage: "cron(30 2 * * ? *)",
  nuit: "cron(30 3 * * ? *)",
  // exact tables are of days that no edition tells, so that one is never subtracted from the other
  tableaux: "cron(45 3 8,15,22 * ? *)",
  edition: "cron(0 5 * * ? *)",
};

/** From the facts that arrived to what is published of them. */
export class StatistiquesStack extends Stack {
  constructor(scope: Construct, id: string, { deploiement, donnees, bundles, ...props }: Props) {
    super(scope, id, props);
    const { alarmes } = donnees;
    const contact = deploiement.contactStatistiques;
    const commun = { bundles, removalPolicy: conservation(deploiement), alarmes };
    const compactage = eventFunction(this, "statistiques-compactage", { ...commun, ...pourCompacter(donnees) });
    const { machine } = new EditionParBranches(this, "Annuelle", { ...commun, donnees, contact });
    const publication = eventFunction(this, "statistiques-publication", {
      ...commun,
      ...pourPublier(donnees, machine.stateMachineArn, contact),
    });
    // the next run takes up what one left
    for (const fonction of [compactage, publication]) fonction.configureAsyncInvoke({ retryAttempts: 0 });
    const appel = { cle: donnees.cles.donnees, alarmes };
    new ScheduledCall(this, "Compactage", { ...appel, fonction: compactage, quand: HEURES.compactage });
    const nuit = { ...appel, fonction: publication, quand: HEURES.nuit, entree: { mode: "nuit" } };
    new ScheduledCall(this, "Nuit", nuit);
    const tableaux = { ...appel, fonction: publication, quand: HEURES.tableaux, entree: { mode: "tableaux" } };
    new ScheduledCall(this, "Tableaux", tableaux);
    // a throw-away copy has no country to publish; its invented editions are put there by hand
    const edition = { ...appel, fonction: publication, quand: HEURES.edition, entree: { mode: "publier" } };
    new ScheduledCall(this, "Edition", { ...edition, suspendu: deploiement.env === "dev" });
    this.surveiller(donnees);
  }

  private surveiller({ alarmes }: DonneesStack): void {
    alarm(this, "FaitsIllisibles", {
      metric: countedBy("statistiques-compactage", "illisibles"),
      threshold: 1,
      alarmDescription: "Des faits illisibles ont été mis de côté dans le dossier ecartees/ du lac.",
      alarmes,
    });
    alarm(this, "FichiersLocauxRefuses", {
      metric: countedBy("statistiques-compactage", "refuses"),
      threshold: 1,
      alarmDescription: "Le fichier d’un système local a été refusé : le dossier recus/ du lac dit pourquoi.",
      alarmes,
    });
    alarm(this, "EditionsEnRetard", {
      metric: countedBy("statistiques-publication", "enRetard"),
      threshold: 1,
      alarmDescription: "Plus d’une édition due n’est pas publiée.",
      alarmes,
    });
  }
}

function pourCompacter({ cles, lac, publication }: DonneesStack): Acces {
  return {
    environment: { SEAU_LAC: lac.bucketName, SEAU_PUBLICATION: publication.bucketName },
    droits: [
      surListe(lac),
      // which editions are published: what they have counted moves no more
      surListe(publication),
      surDossier(lac, "arrivees", "s3:GetObject", "s3:DeleteObject"),
      surDossier(lac, "locaux", "s3:GetObject", "s3:DeleteObject"),
      surDossier(lac, "faits", "s3:GetObject", "s3:PutObject"),
      surDossier(lac, "ecartees", "s3:PutObject"),
      surDossier(lac, "recus", "s3:PutObject"),
      parService(cles.donnees, "s3", "ecrire"),
    ],
    objetsDe: lac,
    dossiers: ["arrivees", "locaux", "faits", "ecartees", "recus"],
  };
}

function pourPublier(
  { cles, lac, publication }: DonneesStack,
  machine: string,
  contact: string,
): Acces & Pick<LeastPrivilegeProps, "aussi"> {
  const publier = versLesEditions(publication);
  return {
    environment: {
      SEAU_LAC: lac.bucketName,
      SEAU_PUBLICATION: publication.bucketName,
      MACHINE_EDITION: machine,
      CONTACT_STATISTIQUES: contact,
    },
    droits: [
      new PolicyStatement({ actions: ["states:StartExecution"], resources: [machine] }),
      surListe(lac),
      surDossier(lac, "faits", "s3:GetObject"),
      surDossier(lac, "nuit", "s3:PutObject"),
      parService(cles.donnees, "s3", "ecrire"),
      ...publier.droits,
    ],
    objetsDe: lac,
    dossiers: ["faits", "nuit"],
    aussi: publier.aussi,
  };
}
