import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { Demande } from "../../../shared/demande/demande.ts";
import type { Evenement } from "../../../shared/demande/evenements.ts";
import type { Dites } from "../../../shared/formulaire/personnes.ts";
import type { RevenuConfirme } from "../../../shared/instruction/ressources.ts";
import type { Enveloppe } from "../enveloppe.ts";
import {
  articleCourant,
  articleDAttestation,
  articleDEvenement,
  articleDesSensibles,
  cloturerLeBrouillon,
} from "./articles.ts";
import type { Brouillon } from "./brouillons.ts";
import { cleDeLien, cleDeRattachement, cleDeRevenu, cleDeSeparation, cleDuSensibleDAvant } from "./cles.ts";
import { type ExamenAEcrire, examiner } from "./examens.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";
import { type RefusDeVerrou, verrousQuiChangent } from "./verrous.ts";

/** What follows from an event; `sensible` when the sealed answers changed (null: none is left). */
export type Mouvement = {
  avant: Demande;
  apres: Demande;
  evenement: Evenement;
  sensible?: Enveloppe | null;
  /** The seal that a joining replaces, kept for undoing it; null once it is back. */
  sensibleDAvant?: { autre: string; sensible: Enveloppe | null };
  /** Draft that held the changes. */
  brouillon?: Brouillon;
  /** What someone who leaves takes along, under the code that opens it. */
  separation?: { code: string; reponses: Dites; ancienneteDepuisLe: string };
  /** Code that led an account to it, used once. */
  rattachement?: string;
  /** What a guichet says of one of its pieces. */
  examen?: ExamenAEcrire;
  /** Income that an agent read on a tax notice. */
  revenuLu?: RevenuConfirme;
  /** Codes on paper: the one that dies, and the one that takes its place. */
  codeRemplace?: { avant?: string; apres: string };
};

type Refus = "piece-changee" | "demande-changee" | "brouillon-change" | "code-deja-pris" | RefusDeVerrou;
export type IssueDeMouvement = "ecrit" | "a-rejouer" | Refus;

/** `pieces`: known to those who examine them, and to nobody else. */
type Tables = { demandes: string; brouillons: string; pieces?: string };

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

function sensiblesDAvant({ demandes }: Tables, { apres, sensibleDAvant }: Mouvement): Ecriture<Refus>[] {
  if (!sensibleDAvant) return [];
  const { autre, sensible } = sensibleDAvant;
  const Item = { ...cleDuSensibleDAvant(apres.numeroUnique, autre), ...(sensible && { sensible }) };
  return [put("demande-changee", demandes, Item)];
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

/** The demande changes hands: the code that allowed it goes with it. */
function titulaire({ demandes: TableName }: Tables, { avant, apres, rattachement }: Mouvement): Ecriture<Refus>[] {
  if (avant.compte === apres.compte) return [];
  const { numeroUnique, compte } = apres;
  const Delete = { TableName, Key: cleDeLien(avant.compte, numeroUnique) };
  const code = rattachement && {
    TableName,
    Key: cleDeRattachement(numeroUnique, rattachement),
    ConditionExpression: "attribute_exists(pk)",
  };
  return [
    put("demande-changee", TableName, { ...cleDeLien(compte, numeroUnique), numeroUnique }),
    { siRefusee: "demande-changee", operation: { Delete } },
    ...(code ? [{ siRefusee: "code-deja-pris" as const, operation: { Delete: code } }] : []),
  ];
}

function surLaPiece({ pieces }: Tables, { examen }: Mouvement): Ecriture<Refus>[] {
  if (!examen) return [];
  if (pieces === undefined) throw new Error("this function knows no piece");
  return [{ siRefusee: "piece-changee", operation: examiner(pieces, examen) }];
}

function revenus({ demandes }: Tables, { revenuLu, apres: { numeroUnique } }: Mouvement): Ecriture<Refus>[] {
  if (!revenuLu) return [];
  const Item = { ...cleDeRevenu(numeroUnique, revenuLu.annee, revenuLu.personne), ...revenuLu };
  return [put("demande-changee", demandes, Item)];
}

/** One code at a time leads to a demande. */
function codes(
  { demandes: TableName }: Tables,
  { apres: { numeroUnique }, codeRemplace }: Mouvement,
): Ecriture<Refus>[] {
  if (!codeRemplace) return [];
  const { avant, apres } = codeRemplace;
  const Delete = avant !== undefined && {
    TableName,
    Key: cleDeRattachement(numeroUnique, avant),
    ConditionExpression: "attribute_exists(pk)",
  };
  return [
    ...(Delete ? [{ siRefusee: "code-deja-pris" as const, operation: { Delete } }] : []),
    put("demande-changee", TableName, { ...cleDeRattachement(numeroUnique, apres), numeroUnique }),
  ];
}

export type MouvementsStore = ReturnType<typeof mouvementsStore>;

export function mouvementsStore(db: DynamoDBDocumentClient, tables: Tables) {
  const ecritures = (mouvement: Mouvement): Ecriture<Refus>[] => [
    ...etatEtEvenement(tables, mouvement),
    ...verrousQuiChangent(tables.demandes, mouvement),
    ...attestations(tables, mouvement),
    ...sensibles(tables, mouvement),
    ...sensiblesDAvant(tables, mouvement),
    ...cloture(tables, mouvement),
    ...depart(tables, mouvement),
    ...titulaire(tables, mouvement),
    ...surLaPiece(tables, mouvement),
    ...revenus(tables, mouvement),
    ...codes(tables, mouvement),
  ];
  return {
    /** State, event, locks, attestation, sealed answers and closed draft: all or nothing. */
    ecrire: (mouvement: Mouvement): Promise<IssueDeMouvement> => ecrireTout(db, ecritures(mouvement)),

    /** What happens to several demandes at once, and what else goes with it: to all, or to none. */
    ecrireEnsemble: <Autre extends string = never>(
      mouvements: readonly Mouvement[],
      avec: readonly Ecriture<Autre>[] = [],
    ): Promise<IssueDeMouvement | Autre> => ecrireTout<Refus | Autre>(db, [...avec, ...mouvements.flatMap(ecritures)]),
  };
}
