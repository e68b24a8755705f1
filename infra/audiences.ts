import type { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Fonction } from "../shared/api/route.ts";
import { pourLesAcces } from "./acces.ts";
import { pourLAttribution } from "./attribution.ts";
import { pourLeComptoir } from "./comptoir.ts";
import { noms, parService, surEmpreinte, surEnveloppe, surIndex, surObjets, surTable } from "./droits.ts";
import { pourLInstruction } from "./instruction.ts";
import type { DonneesStack } from "./stacks/donnees.ts";
import type { IdentiteStack } from "./stacks/identite.ts";
import { pourLesStatistiques } from "./statistiques-publiees.ts";

/** Search of the national base of addresses: the geocoder of the Géoplateforme (IGN), 50 calls a second for each caller. */
const ADRESSES_URL = "https://data.geopf.fr/geocodage/search";

/** What one function knows, and all that its role may do. */
export type Acces = {
  environment: Record<string, string>;
  droits: PolicyStatement[];
  /** Bucket whose objects it reads or writes; in these folders alone when some are named. */
  objetsDe?: Bucket;
  dossiers?: readonly string[];
};
type Ressources = { donnees: DonneesStack; identite: IdentiteStack; secretOrigine: Secret; site: string };

/** What each function of the API knows, and all that its role may do. */
export function audiences(ressources: Ressources): Record<Fonction | "identite", Acces> {
  const { donnees, identite, secretOrigine, site } = ressources;
  const { tables, cles } = donnees;
  const origine = { SECRET_ORIGINE: secretOrigine.secretValue.unsafeUnwrap(), ADRESSE_SITE: site };
  const lire = parService(cles.donnees, "dynamodb", "lire");
  const ecrire = parService(cles.donnees, "dynamodb", "ecrire");
  return {
    public: {
      environment: { ...origine, ...noms(tables, "demandes"), ADRESSES_URL },
      droits: [surTable(tables.demandes, ["GetItem"], ["ATTESTATION#*"]), lire],
    },
    session: {
      environment: {
        ...origine,
        ...noms(tables, "comptes", "guichets"),
        CLE_EMPREINTE: cles.empreinte.keyArn,
        EXPEDITEUR: identite.expediteur,
        EMETTEUR_SMS: identite.emetteurSms,
        POOL_GUICHETS: identite.guichets.userPoolId,
        CLIENT_GUICHETS: identite.client.userPoolClientId,
      },
      droits: [
        surTable(tables.comptes, ["GetItem", "PutItem", "UpdateItem", "DeleteItem"]),
        surIndex(tables.comptes, "parCompte"),
        surTable(tables.guichets, ["GetItem", "UpdateItem"], ["AGENT#*"]),
        ecrire,
        surEmpreinte(cles.empreinte),
        identite.envoyerDesCourriels(),
        identite.envoyerDesSms(),
        identite.connecterUnAgent(),
      ],
    },
    portail: {
      environment: {
        ...origine,
        ...noms(tables, "brouillons", "demandes", "guichets", "journal"),
        CLE_SENSIBLE: cles.sensible.keyArn,
      },
      droits: [
        surTable(tables.brouillons, ["GetItem", "Query", "PutItem", "UpdateItem", "DeleteItem"]),
        surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*", "COMPTE#*"]),
        surTable(tables.demandes, ["GetItem"], ["IDENTITE#*", "RATTACHEMENT#*"]),
        surTable(
          tables.demandes,
          ["PutItem"],
          ["DEMANDE#*", "COMPTE#*", "IDENTITE#*", "ATTESTATION#*", "SEPARATION#*"],
        ),
        surTable(tables.demandes, ["DeleteItem"], ["COMPTE#*", "IDENTITE#*", "RATTACHEMENT#*"]),
        surTable(tables.demandes, ["UpdateItem"], ["COMPTEUR#*", "SEPARATION#*"]),
        surTable(tables.guichets, ["Query"], ["GUICHET#*"]),
        surTable(tables.journal, ["PutItem"]),
        ecrire,
        surEnveloppe(cles.sensible, "ecrire"),
      ],
    },
    espace: {
      environment: {
        ...origine,
        ...noms(tables, "brouillons", "comptes", "demandes", "journal", "pieces"),
        CLE_SENSIBLE: cles.sensible.keyArn,
      },
      droits: [
        surTable(tables.brouillons, ["Query"], ["COMPTE#*"]),
        surTable(tables.comptes, ["GetItem"], ["COMPTE#*"]),
        surIndex(tables.comptes, "parCompte"),
        surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*", "COMPTE#*", "MESSAGES#*"]),
        surTable(tables.demandes, ["Query"], ["NOTES#*", "INSTRUCTION#*"]),
        surTable(tables.demandes, ["PutItem"], ["MESSAGES#*"]),
        surTable(tables.demandes, ["UpdateItem"], ["ATTENTE#*"]),
        surTable(tables.pieces, ["Query"], ["DOSSIER#*"]),
        surTable(tables.journal, ["PutItem", "Query"]),
        ecrire,
        surEnveloppe(cles.sensible, "lire"),
      ],
    },
    attestation: {
      environment: { ...origine, ...noms(tables, "demandes", "guichets", "journal") },
      droits: [
        surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
        surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
        surTable(tables.guichets, ["Query"], ["GUICHET#*", "BAILLEURS#*"]),
        surTable(tables.journal, ["PutItem"]),
        ecrire,
      ],
    },
    intranet: {
      environment: { ...origine, ...noms(tables, "guichets", "demandes", "journal") },
      droits: [
        surTable(tables.guichets, ["GetItem", "UpdateItem"], ["AGENT#*"]),
        surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
        surTable(tables.demandes, ["Query"], ["MESSAGES#*", "ATTENTE#*"]),
        surTable(tables.demandes, ["PutItem"], ["MESSAGES#*"]),
        surTable(tables.demandes, ["DeleteItem"], ["ATTENTE#*"]),
        surTable(tables.journal, ["PutItem"]),
        surTable(tables.demandes, ["GetItem", "Query", "UpdateItem"], ["ENVOIS#*"]),
        ecrire,
      ],
    },
    pieces: {
      environment: {
        ...origine,
        ...noms(tables, "brouillons", "demandes", "journal", "pieces"),
        SEAU_PIECES: donnees.pieces.bucketName,
        CLE_SENSIBLE: cles.sensible.keyArn,
      },
      droits: [
        surTable(tables.brouillons, ["GetItem"], ["COMPTE#*"]),
        surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
        surTable(tables.journal, ["PutItem"]),
        surTable(tables.pieces, ["GetItem", "Query", "PutItem", "UpdateItem"], ["DOSSIER#*"]),
        // by presigned addresses: one object that is not there yet, one version that was inspected
        surObjets(donnees.pieces, "s3:PutObject", "s3:GetObjectVersion"),
        ecrire,
        parService(cles.donnees, "s3", "ecrire"),
        surEnveloppe(cles.sensible, "lire"),
      ],
      objetsDe: donnees.pieces,
    },
    guichet: {
      environment: { ...origine, ...noms(tables, "guichets", "demandes", "brouillons") },
      droits: [
        surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
        surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*", "COMPTE#*"]),
        surTable(tables.demandes, ["GetItem"], ["IDENTITE#*"]),
        surTable(tables.demandes, ["PutItem"], ["DEMANDE#*", "COMPTE#*", "IDENTITE#*", "ATTESTATION#*"]),
        surIndex(tables.demandes, "parFile"),
        ecrire,
      ],
    },
    recherche: {
      environment: {
        ...origine,
        ...noms(tables, "guichets", "demandes", "recherche", "journal"),
        CLE_EMPREINTE: cles.empreinte.keyArn,
      },
      droits: [
        surTable(tables.guichets, ["GetItem"], ["AGENT#*"]),
        surTable(tables.demandes, ["GetItem"], ["DEMANDE#*"]),
        surTable(tables.recherche, ["GetItem"], ["MOIS#*"]),
        surTable(tables.recherche, ["Query"], ["LISTE#*", "FILE#*", "CLE#*", "VUES#*"]),
        surTable(tables.recherche, ["PutItem", "DeleteItem"], ["VUES#*"]),
        surTable(tables.journal, ["PutItem"], ["RECHERCHES#*"]),
        ecrire,
        surEmpreinte(cles.empreinte),
      ],
    },
    acces: pourLesAcces(ressources, origine),
    attribution: pourLAttribution(ressources, origine),
    dossier: {
      environment: {
        ...origine,
        ...noms(tables, "guichets", "demandes", "brouillons", "pieces", "recherche", "journal"),
        CLE_SENSIBLE: cles.sensible.keyArn,
      },
      droits: [
        surTable(tables.guichets, ["GetItem", "Query"], ["AGENT#*", "GUICHET#*"]),
        surTable(tables.demandes, ["GetItem", "Query"], ["DEMANDE#*"]),
        surTable(tables.demandes, ["PutItem"], ["DEMANDE#*"]),
        surTable(tables.pieces, ["Query"], ["DOSSIER#*"]),
        surTable(tables.recherche, ["Query", "PutItem"], ["PRESENCE#*"]),
        surTable(tables.journal, ["PutItem"], ["DEMANDE#*"]),
        ecrire,
        surEnveloppe(cles.sensible, "lire"),
      ],
    },
    statistiques: pourLesStatistiques(ressources, origine),
    comptoir: pourLeComptoir(ressources, origine),
    instruction: pourLInstruction(ressources, origine),
    identite: {
      environment: noms(tables, "comptes"),
      droits: [surTable(tables.comptes, ["GetItem"], ["SESSION#*"]), lire],
    },
  };
}
