import { TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import { composerNumeroUnique, GUICHET_DU_PORTAIL, serieDuNumero } from "../../../shared/demande/numero-unique.ts";
import type { Enveloppe } from "../enveloppe.ts";
import type { Brouillon } from "./brouillons.ts";
import {
  cleDAttestation,
  cleDEvenement,
  cleDeBrouillon,
  cleDeCompteur,
  cleDeDemande,
  cleDeLien,
  cleDesSensibles,
  cleDeVerrou,
} from "./cles.ts";

/** What becomes of a draft when it is filed. */
export type Depot = { brouillon: Brouillon; demande: Demande; evenement: Evenement; sensible?: Enveloppe };

/** How the transaction ended; `a-rejouer`: another one was touching the same items, nothing was written. */
export type IssueDeDepot = "depose" | "brouillon-change" | "territoire-pris" | "numero-pris" | "a-rejouer";

type Tables = { demandes: string; brouillons: string };
type Operation = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];
type Ecriture = { siRefusee: IssueDeDepot; operation: Operation };

const sequenceLue = z.object({ sequence: z.int() });
const JAMAIS_ECRIT = "attribute_not_exists(pk)";

/** Everything that filing writes, each with what its refusal means. The draft first: it may be filed already. */
function ecritures({ demandes, brouillons }: Tables, { brouillon, demande, evenement, sensible }: Depot): Ecriture[] {
  const { numeroUnique, compte, territoire, codeAttestation, etat, expireLe, deposeeLe } = demande;
  const neuf = (siRefusee: IssueDeDepot, item: Record<string, unknown>): Ecriture => ({
    siRefusee,
    operation: { Put: { TableName: demandes, Item: item, ConditionExpression: JAMAIS_ECRIT } },
  });
  const cloturerLeBrouillon = {
    TableName: brouillons,
    Key: cleDeBrouillon(compte, brouillon.brouillonId),
    // the demande holds the answers from now on: the draft keeps no second copy
    UpdateExpression: "SET depot = :depot, version = :apres, reponses = :vides REMOVE sensible",
    ConditionExpression: "version = :lue AND attribute_not_exists(depot)",
    ExpressionAttributeValues: {
      ":depot": { numeroUnique, deposeeLe },
      ":vides": {},
      ":lue": brouillon.version,
      ":apres": brouillon.version + 1,
    },
  };
  return [
    { siRefusee: "brouillon-change", operation: { Update: cloturerLeBrouillon } },
    neuf("territoire-pris", { ...cleDeVerrou(compte, territoire), numeroUnique }),
    neuf("numero-pris", { ...cleDeDemande(numeroUnique), demande }),
    neuf("numero-pris", { ...cleDEvenement(numeroUnique, evenement.version), evenement }),
    neuf("numero-pris", { ...cleDeLien(compte, numeroUnique), numeroUnique }),
    neuf("numero-pris", { ...cleDAttestation(numeroUnique, codeAttestation), numeroUnique, etat, expireLe }),
    ...(sensible
      ? [neuf("numero-pris", { ...cleDesSensibles(numeroUnique), dossier: demande.dossier, sensible })]
      : []),
  ];
}

const CONDITION_PERDUE = "ConditionalCheckFailed";
const DE_PASSAGE = ["TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded"];

/** The first broken condition, in the order of the writes; failing that, a reason that passes by itself. */
function issueDe(erreur: unknown, envoyees: readonly Ecriture[]): IssueDeDepot {
  if (!(erreur instanceof TransactionCanceledException)) throw erreur;
  const raisons = (erreur.CancellationReasons ?? []).map(({ Code = "None" }) => Code);
  const perdue = raisons.indexOf(CONDITION_PERDUE);
  if (perdue >= 0) return envoyees[perdue]?.siRefusee ?? "a-rejouer";
  if (raisons.some((raison) => DE_PASSAGE.includes(raison))) return "a-rejouer";
  throw erreur;
}

export type DepotsStore = ReturnType<typeof depotsStore>;

export function depotsStore(db: DynamoDBDocumentClient, tables: Tables) {
  return {
    /** Next number of the territory and month: never given twice, lost for ever when unused. */
    async prendreNumero(territoire: string, date: string): Promise<string> {
      const commande = new UpdateCommand({
        TableName: tables.demandes,
        Key: cleDeCompteur(serieDuNumero(territoire, date)),
        UpdateExpression: "ADD #sequence :un",
        ExpressionAttributeNames: { "#sequence": "sequence" },
        ExpressionAttributeValues: { ":un": 1 },
        ReturnValues: "UPDATED_NEW",
      });
      const { sequence } = z.parse(sequenceLue, (await db.send(commande)).Attributes);
      return composerNumeroUnique({ territoire, date, sequence, guichet: GUICHET_DU_PORTAIL });
    },

    /** State, event, locks, attestation and closed draft: all or nothing. */
    async deposer(depot: Depot): Promise<IssueDeDepot> {
      const envoyees = ecritures(tables, depot);
      const TransactItems = envoyees.map(({ operation }) => operation);
      return db.send(new TransactWriteCommand({ TransactItems })).then(
        () => "depose" as const,
        (erreur) => issueDe(erreur, envoyees),
      );
    },
  };
}
