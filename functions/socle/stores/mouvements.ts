import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Demande } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import type { Dites } from "../../../shared/formulaire/personnes.ts";
import type { Enveloppe } from "../enveloppe.ts";
import {
  articleCourant,
  articleDAttestation,
  articleDEvenement,
  articleDesSensibles,
  cloturerLeBrouillon,
} from "./articles.ts";
import type { Brouillon } from "./brouillons.ts";
import { cleDeSeparation, cleDeVerrou } from "./cles.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

/** What follows from an event; `sensible` when the sealed answers changed (null: none is left). */
export type Mouvement = {
  avant: Demande;
  apres: Demande;
  evenement: Evenement;
  sensible?: Enveloppe | null;
  /** Draft that held the changes. */
  brouillon?: Brouillon;
  /** What someone who leaves takes along, under the code that opens it. */
  separation?: { code: string; reponses: Dites; ancienneteDepuisLe: string };
};

type Refus = "demande-changee" | "brouillon-change" | "territoire-pris";
export type IssueDeMouvement = "ecrit" | "a-rejouer" | Refus;

type Tables = { demandes: string; brouillons: string };

const put = (
  siRefusee: Refus,
  TableName: string,
  Item: Record<string, unknown>,
  condition?: object,
): Ecriture<Refus> => ({
  siRefusee,
  operation: { Put: { TableName, Item, ...condition } },
});

/** The state moves on from the version read, and no other. */
function etatEtEvenement({ demandes }: Tables, { avant, apres, evenement }: Mouvement): Ecriture<Refus>[] {
  return [
    put("demande-changee", demandes, articleCourant(apres), {
      ConditionExpression: "demande.version = :lue",
      ExpressionAttributeValues: { ":lue": avant.version },
    }),
    put("demande-changee", demandes, articleDEvenement(evenement), { ConditionExpression: JAMAIS_ECRIT }),
  ];
}

/** A demande that stops frees its territory; one that lives again takes it back, if no other stands there. */
function verrou({ demandes }: Tables, { avant, apres }: Mouvement): Ecriture<Refus>[] {
  if (avant.etat === apres.etat) return [];
  const { compte, territoire, numeroUnique } = apres;
  const sienOuLibre = {
    ConditionExpression: `${JAMAIS_ECRIT} OR numeroUnique = :sien`,
    ExpressionAttributeValues: { ":sien": numeroUnique },
  };
  const Key = cleDeVerrou(compte, territoire);
  if (apres.etat === "active") return [put("territoire-pris", demandes, { ...Key, numeroUnique }, sienOuLibre)];
  return [{ siRefusee: "territoire-pris", operation: { Delete: { TableName: demandes, Key, ...sienOuLibre } } }];
}

function attestations({ demandes }: Tables, { avant, apres }: Mouvement): Ecriture<Refus>[] {
  const remplacee = avant.codeAttestation !== apres.codeAttestation;
  if (!remplacee && avant.etat === apres.etat) return [];
  return [
    ...(remplacee ? [put("demande-changee", demandes, articleDAttestation(avant, "remplacee"))] : []),
    put("demande-changee", demandes, articleDAttestation(apres, apres.etat)),
  ];
}

function sensibles({ demandes }: Tables, { apres, sensible }: Mouvement): Ecriture<Refus>[] {
  if (sensible === undefined) return [];
  return [put("demande-changee", demandes, articleDesSensibles(apres, sensible))];
}

function cloture({ brouillons }: Tables, { brouillon, apres, evenement }: Mouvement): Ecriture<Refus>[] {
  if (!brouillon) return [];
  const depot = { numeroUnique: apres.numeroUnique, deposeeLe: evenement.survenuLe };
  return [{ siRefusee: "brouillon-change", operation: cloturerLeBrouillon(brouillons, brouillon, depot) }];
}

function depart({ demandes }: Tables, { separation, apres }: Mouvement): Ecriture<Refus>[] {
  if (!separation) return [];
  const { numeroUnique, territoire, compte } = apres;
  const { code, ...emportee } = separation;
  const Item = { ...cleDeSeparation(numeroUnique, code), territoire, quittee: compte, ...emportee };
  return [put("demande-changee", demandes, Item)];
}

export type MouvementsStore = ReturnType<typeof mouvementsStore>;

export function mouvementsStore(db: DynamoDBDocumentClient, tables: Tables) {
  return {
    /** State, event, lock, attestation, sealed answers and closed draft: all or nothing. */
    ecrire: (mouvement: Mouvement): Promise<IssueDeMouvement> =>
      ecrireTout(db, [
        ...etatEtEvenement(tables, mouvement),
        ...verrou(tables, mouvement),
        ...attestations(tables, mouvement),
        ...sensibles(tables, mouvement),
        ...cloture(tables, mouvement),
        ...depart(tables, mouvement),
      ]),
  };
}
