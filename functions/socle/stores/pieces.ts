import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { articleDeBrouillonSuivi, type BrouillonSuivi } from "./brouillons-suivis.ts";
import { cleDePiece, cleDesAnnonces, cleDeVerdict } from "./cles.ts";
import { siConditionPerdue } from "./condition.ts";
import { lirePartition } from "./partition.ts";
import { type Antivirus, type Fichier, type Jugement, type Piece, piece } from "./piece.ts";
import { ecrireTout, JAMAIS_ECRIT, type Operation } from "./transaction.ts";

/** Pieces to look at again stand in the index under this one name, by the instant when. */
const A_REPRENDRE = "A_REPRENDRE";
const INDEX = "aReprendre";

type Ou = Pick<Piece, "dossier" | "pieceId">;
type AReprendre = Ou & Pick<Piece, "relances">;
type OuDansLaPiece = Ou & { fichierId: string };

const ligne = z.object({ pk: z.string(), sk: z.string(), relances: z.int() });

const aReprendre = ({ pk, sk, relances }: z.infer<typeof ligne>): AReprendre => ({
  relances,
  dossier: pk.slice("DOSSIER#".length),
  pieceId: sk.slice("PIECE#".length),
});

export type PiecesStore = ReturnType<typeof piecesStore>;

export function piecesStore(db: DynamoDBDocumentClient, TableName: string) {
  /** Changes an item that exists and gives it back; nothing when it is gone, or the condition is broken. */
  async function changer(
    ou: Ou,
    expression: {
      UpdateExpression: string;
      ConditionExpression?: string;
      valeurs?: object;
      noms?: Record<string, string>;
    },
  ): Promise<Piece | undefined> {
    const { UpdateExpression, ConditionExpression, valeurs, noms } = expression;
    const commande = new UpdateCommand({
      TableName,
      Key: cleDePiece(ou.dossier, ou.pieceId),
      UpdateExpression,
      ConditionExpression: ["attribute_exists(pk)", ...(ConditionExpression ? [ConditionExpression] : [])].join(
        " AND ",
      ),
      ...(valeurs && { ExpressionAttributeValues: { ...valeurs } }),
      ...(noms && { ExpressionAttributeNames: noms }),
      ReturnValues: "ALL_NEW",
    });
    return db.send(commande).then(({ Attributes }) => z.parse(piece, Attributes), siConditionPerdue(undefined));
  }

  const surFichier = (ou: OuDansLaPiece, UpdateExpression: string, valeurs: object, ConditionExpression = "") =>
    changer(ou, {
      UpdateExpression,
      ConditionExpression: [
        "attribute_exists(fichiers.#f)",
        ...(ConditionExpression ? [ConditionExpression] : []),
      ].join(" AND "),
      valeurs,
      noms: { "#f": ou.fichierId },
    });

  const lire = async ({ dossier, pieceId }: Ou): Promise<Piece | undefined> => {
    const Key = cleDePiece(dossier, pieceId);
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item && z.parse(piece, Item);
  };

  return {
    lire,

    /** Every piece that a file ever had, newest first, those withdrawn included. */
    async lister(dossier: string): Promise<Piece[]> {
      const { pk, sk } = cleDePiece(dossier, "");
      const lues = z.parse(z.array(piece), await lirePartition(db, TableName, pk, sk));
      return lues.toSorted((a, b) => (a.annonceeLe < b.annonceeLe ? 1 : -1));
    },

    /**
     * `deja-annoncee`: the same operation did it. `a-rejouer`: another piece was announced since `connues` were
     * counted, and the limits are to be looked at again. `suivi` says of which draft the piece is, before the filing.
     */
    annoncer(neuve: Piece, connues: number, reprendreLe: string, suivi?: BrouillonSuivi) {
      const compter: Operation = {
        Update: {
          TableName,
          Key: cleDesAnnonces(neuve.dossier),
          UpdateExpression: "SET nombre = :apres",
          ConditionExpression: connues === 0 ? "attribute_not_exists(pk)" : "nombre = :connues",
          ExpressionAttributeValues: { ":apres": connues + 1, ...(connues > 0 && { ":connues": connues }) },
        },
      };
      const Item = { ...cleDePiece(neuve.dossier, neuve.pieceId), ...neuve, attente: A_REPRENDRE, reprendreLe };
      return ecrireTout(db, [
        {
          siRefusee: "deja-annoncee" as const,
          operation: { Put: { TableName, Item, ConditionExpression: JAMAIS_ECRIT } },
        },
        { siRefusee: "a-rejouer" as const, operation: compter },
        ...(suivi
          ? [
              {
                siRefusee: "a-rejouer" as const,
                operation: { Put: { TableName, Item: articleDeBrouillonSuivi(suivi, reprendreLe) } },
              },
            ]
          : []),
      ]);
    },

    noterReception: (ou: OuDansLaPiece, versionId: string, recuLe: string) =>
      surFichier(
        ou,
        "SET fichiers.#f.recuLe = if_not_exists(fichiers.#f.recuLe, :recuLe), fichiers.#f.versionId = :versionId",
        { ":recuLe": recuLe, ":versionId": versionId },
      ),

    /** Written before the file is opened: what dies of it has been counted. */
    noterEssai: (ou: OuDansLaPiece) =>
      surFichier(ou, "SET fichiers.#f.essais = fichiers.#f.essais + :un", { ":un": 1 }),

    noterAnalyse: (ou: OuDansLaPiece, analyse: NonNullable<Fichier["analyse"]>) =>
      surFichier(ou, "SET fichiers.#f.analyse = if_not_exists(fichiers.#f.analyse, :analyse)", { ":analyse": analyse }),

    /** The worst news stays, in whatever order they come. */
    async noterAntivirus(ou: OuDansLaPiece, antivirus: Antivirus): Promise<Piece | undefined> {
      const pire =
        antivirus.issue === "virus"
          ? ""
          : "(attribute_not_exists(fichiers.#f.antivirus) OR fichiers.#f.antivirus.issue <> :virus)";
      const valeurs = { ":antivirus": antivirus, ...(pire && { ":virus": "virus" }) };
      return (await surFichier(ou, "SET fichiers.#f.antivirus = :antivirus", valeurs, pire)) ?? lire(ou);
    },

    /**
     * The verdict, what it replaces, and its announcement: all or nothing, once. A virus found late undoes a good
     * verdict; nothing undoes a refusal.
     */
    juger(jugee: Piece, jugement: Jugement, remplacees: readonly Piece[]) {
      const { dossier, pieceId, code, personne, compte, numeroUnique, parUnAidant } = jugee;
      const condition =
        jugement.etat === "refusee"
          ? "attribute_not_exists(jugement) OR jugement.etat = :verifiee"
          : "attribute_not_exists(jugement)";
      const { etat, le } = jugement;
      const annonce = { dossier, pieceId, code, personne, compte, numeroUnique, parUnAidant, etat, le };
      const raison = jugement.etat === "refusee" ? { raison: jugement.raison } : {};
      return ecrireTout(db, [
        {
          siRefusee: "deja-jugee" as const,
          operation: {
            Update: {
              TableName,
              Key: cleDePiece(dossier, pieceId),
              UpdateExpression: "SET jugement = :jugement REMOVE attente, reprendreLe",
              ConditionExpression: `attribute_exists(pk) AND attribute_not_exists(retireeLe) AND (${condition})`,
              ExpressionAttributeValues: {
                ":jugement": jugement,
                ...(jugement.etat === "refusee" && { ":verifiee": "verifiee" }),
              },
            },
          },
        },
        {
          siRefusee: "deja-jugee" as const,
          operation: {
            Put: { TableName, Item: { ...cleDeVerdict(dossier, jugement.le, pieceId), ...annonce, ...raison } },
          },
        },
        ...remplacees.map((remplacee) => ({
          siRefusee: "deja-jugee" as const,
          operation: {
            Update: {
              TableName,
              Key: cleDePiece(dossier, remplacee.pieceId),
              UpdateExpression: "SET remplaceeLe = :le REMOVE attente, reprendreLe",
              ExpressionAttributeValues: { ":le": jugement.le },
            },
          },
        })),
      ]);
    },

    /** False when it was verified, or withdrawn already; the sweep erases its files. */
    async retirer(ou: Ou, retireeLe: string): Promise<boolean> {
      const retiree = await changer(ou, {
        UpdateExpression: "SET retireeLe = :le, attente = :attente, reprendreLe = :le",
        ConditionExpression:
          "attribute_not_exists(retireeLe) AND (attribute_not_exists(jugement) OR jugement.etat = :refusee)",
        valeurs: { ":le": retireeLe, ":attente": A_REPRENDRE, ":refusee": "refusee" },
      });
      return retiree !== undefined;
    },

    /** Looks at it again then; `undefined`: never. */
    async reprendre(ou: Ou, reprendreLe: string | undefined): Promise<void> {
      await changer(
        ou,
        reprendreLe === undefined
          ? { UpdateExpression: "REMOVE attente, reprendreLe" }
          : {
              UpdateExpression: "SET attente = :attente, reprendreLe = :le",
              valeurs: { ":attente": A_REPRENDRE, ":le": reprendreLe },
            },
      );
    },

    /** One more look. */
    noterRelance: (ou: Ou, reprendreLe: string) =>
      changer(ou, {
        UpdateExpression: "SET relances = relances + :un, reprendreLe = :le",
        ConditionExpression: "attribute_exists(attente)",
        valeurs: { ":un": 1, ":le": reprendreLe },
      }),

    /** At most so many pieces to look at, the longest overdue first. */
    async listerAReprendre(jusque: string, auPlus: number): Promise<AReprendre[]> {
      const { Items = [] } = await db.send(
        new QueryCommand({
          TableName,
          IndexName: INDEX,
          KeyConditionExpression: "attente = :attente AND reprendreLe <= :jusque",
          ExpressionAttributeValues: { ":attente": A_REPRENDRE, ":jusque": jusque },
          Limit: auPlus,
        }),
      );
      return Items.map((item) => aReprendre(z.parse(ligne, item)));
    },
  };
}
