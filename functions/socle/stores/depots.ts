import { type DynamoDBDocumentClient, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Demande } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import { composerNumeroUnique, serieDuNumero } from "../../../shared/demande/numero-unique.ts";
import type { Enveloppe } from "../enveloppe.ts";
import {
  articleCourant,
  articleDAttestation,
  articleDEvenement,
  articleDesSensibles,
  cloturerLeBrouillon,
} from "./articles.ts";
import type { Brouillon } from "./brouillons.ts";
import { cleDeCompteur, cleDeLien, cleDeRattachement, cleDeVerrou, cleDIdentite } from "./cles.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

/** What is filed, from a draft or from a paper form. */
export type Depot = {
  demande: Demande;
  evenement: Evenement;
  /** Its identity verified at once: `demande` is what follows from both events, and takes the locks. */
  verification?: Evenement;
  sensible?: Enveloppe;
  /** Draft that it was. */
  brouillon?: Brouillon;
  /** Code, handed over on paper, that leads an account to it. */
  rattachement?: string;
};

/** Why a filing is refused. */
type Refus = "brouillon-change" | "territoire-pris" | "numero-pris" | "identite-prise";
/** How the transaction ended; `a-rejouer`: another one was touching the same items, nothing was written. */
export type IssueDeDepot = "ecrit" | "a-rejouer" | Refus;

type Tables = { demandes: string; brouillons: string };

const sequenceLue = z.object({ sequence: z.int() });

/** Everything that filing writes, each with what its refusal means. The draft first: it may be filed already. */
function ecritures({ demandes, brouillons }: Tables, depot: Depot): Ecriture<Refus>[] {
  const { brouillon, demande, evenement, verification, sensible, rattachement } = depot;
  const { numeroUnique, compte, territoire, etat, deposeeLe, verrous = [] } = demande;
  const neuf = (siRefusee: Refus, Item: Record<string, unknown>): Ecriture<Refus> => ({
    siRefusee,
    operation: { Put: { TableName: demandes, Item, ConditionExpression: JAMAIS_ECRIT } },
  });
  const cloture = brouillon && cloturerLeBrouillon(brouillons, brouillon, { numeroUnique, deposeeLe });
  return [
    ...(cloture ? [{ siRefusee: "brouillon-change" as const, operation: cloture }] : []),
    neuf("territoire-pris", { ...cleDeVerrou(compte, territoire), numeroUnique }),
    neuf("numero-pris", articleCourant(demande)),
    neuf("numero-pris", articleDEvenement(evenement)),
    ...(verification ? [neuf("numero-pris", articleDEvenement(verification))] : []),
    ...verrous.map(({ empreinte }) => neuf("identite-prise", { ...cleDIdentite(empreinte, territoire), numeroUnique })),
    neuf("numero-pris", { ...cleDeLien(compte, numeroUnique), numeroUnique }),
    neuf("numero-pris", articleDAttestation(demande, etat)),
    ...(sensible ? [neuf("numero-pris", articleDesSensibles(demande, sensible))] : []),
    ...(rattachement === undefined
      ? []
      : [neuf("numero-pris", { ...cleDeRattachement(numeroUnique, rattachement), numeroUnique })]),
  ];
}

export type DepotsStore = ReturnType<typeof depotsStore>;

export function depotsStore(db: DynamoDBDocumentClient, tables: Tables) {
  return {
    /** Next number of the territory and month: never given twice, lost for ever when unused. */
    async prendreNumero(territoire: string, date: string, guichet: string): Promise<string> {
      const commande = new UpdateCommand({
        TableName: tables.demandes,
        Key: cleDeCompteur(serieDuNumero(territoire, date)),
        UpdateExpression: "ADD #sequence :un",
        ExpressionAttributeNames: { "#sequence": "sequence" },
        ExpressionAttributeValues: { ":un": 1 },
        ReturnValues: "UPDATED_NEW",
      });
      const { sequence } = z.parse(sequenceLue, (await db.send(commande)).Attributes);
      return composerNumeroUnique({ territoire, date, sequence, guichet });
    },

    /** State, event, locks, attestation and closed draft: all or nothing. */
    deposer: (depot: Depot): Promise<IssueDeDepot> => ecrireTout(db, ecritures(tables, depot)),
  };
}
