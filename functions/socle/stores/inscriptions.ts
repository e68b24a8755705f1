import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { fondement } from "../../../shared/acces/demande-d-acces.ts";
import { accueil } from "../../../shared/acces/fiche.ts";
import { qualites, typesDOrganisme } from "../../../shared/acces/organismes.ts";
import { siConditionPerdue } from "./condition.ts";
import { cleDuGuichet } from "./guichets.ts";
import { lirePartition } from "./partition.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

const inscrit = z.object({
  code: z.string(),
  nom: z.string(),
  /** On one line, as an attestation prints it. */
  adresse: z.string(),
  territoire: z.string(),
  communes: z.exactOptional(z.array(z.string())),
  qualites: z.array(z.enum(qualites)),
  accueil,
  siret: z.exactOptional(z.string()),
  type: z.exactOptional(z.enum(typesDOrganisme)),
  fondement: z.exactOptional(fondement),
});
/** A guichet as its body entered the system. */
export type Inscrit = z.infer<typeof inscrit>;

const ANNUAIRE = "ANNUAIRE";
const entree = z.object({ code: z.string(), nom: z.string(), territoire: z.string(), accueil });
/** What the public reads of a guichet. */
export type EntreeDAnnuaire = z.infer<typeof entree>;

const GESTIONNAIRES = "GESTIONNAIRES";
const gestionnaire = z.object({
  territoire: z.string(),
  guichet: z.string(),
  nom: z.string(),
  courriel: z.string(),
});
export type Gestionnaire = z.infer<typeof gestionnaire>;

export const adresseEnLigne = ({ ligne, codePostal }: z.infer<typeof accueil>, ville: string): string =>
  `${ligne}, ${codePostal} ${ville}`;

/** Bodies and their guichets: who entered, with which code. */
export function inscriptionsStore(db: DynamoDBDocumentClient, TableName: string) {
  const mettre = <Issue extends string>(siRefusee: Issue, Item: Record<string, unknown>): Ecriture<Issue> => ({
    siRefusee,
    operation: { Put: { TableName, Item, ConditionExpression: JAMAIS_ECRIT } },
  });
  const dansLAnnuaire = ({ code, nom, territoire, accueil }: Inscrit) => ({
    pk: ANNUAIRE,
    sk: `GUICHET#${code}`,
    code,
    nom,
    territoire,
    accueil,
  });

  return {
    async lire(code: string): Promise<Inscrit | undefined> {
      const { Item } = await db.send(new GetCommand({ TableName, Key: cleDuGuichet(code), ConsistentRead: true }));
      return Item && z.safeParse(inscrit, Item).data;
    },

    /** A code that nobody has: five signs, which end a numéro unique. */
    async prochainCode(): Promise<string> {
      const { Attributes } = await db.send(
        new UpdateCommand({
          TableName,
          Key: { pk: "COMPTEUR#GUICHETS", sk: "COMPTEUR" },
          UpdateExpression: "ADD rang :un",
          ExpressionAttributeValues: { ":un": 1 },
          ReturnValues: "UPDATED_NEW",
        }),
      );
      const { rang } = z.parse(z.object({ rang: z.int().check(z.maximum(9999)) }), Attributes);
      return `G${String(rang).padStart(4, "0")}`;
    },

    /** A guichet, its line in the directory when it registers, and the body that holds it once in this territory. */
    ecrituresDe(guichet: Inscrit): Ecriture<"code-pris" | "organisme-deja-inscrit">[] {
      const { code, siret, territoire } = guichet;
      return [
        mettre("code-pris", { ...cleDuGuichet(code), ...guichet }),
        ...(guichet.qualites.includes("enregistrement") ? [mettre("code-pris", dansLAnnuaire(guichet))] : []),
        ...(siret === undefined
          ? []
          : [mettre("organisme-deja-inscrit", { pk: `ORGANISME#${siret}`, sk: `TERRITOIRE#${territoire}`, code })]),
      ];
    },

    /** False when there is no such guichet. */
    async changerAccueil(guichet: Inscrit): Promise<boolean> {
      const { accueil, adresse } = guichet;
      const changer = (Key: { pk: string; sk: string }) =>
        db
          .send(
            new UpdateCommand({
              TableName,
              Key,
              UpdateExpression: "SET accueil = :accueil, adresse = :adresse",
              ConditionExpression: "attribute_exists(pk)",
              ExpressionAttributeValues: { ":accueil": accueil, ":adresse": adresse },
            }),
          )
          .then(() => true, siConditionPerdue(false));
      const { pk, sk } = dansLAnnuaire(guichet);
      return (await changer(cleDuGuichet(guichet.code))) && (await changer({ pk, sk }));
    },

    async listerAnnuaire(): Promise<EntreeDAnnuaire[]> {
      return z.parse(z.array(entree), await lirePartition(db, TableName, ANNUAIRE));
    },

    async listerGestionnaires(): Promise<Gestionnaire[]> {
      return z.parse(z.array(gestionnaire), await lirePartition(db, TableName, GESTIONNAIRES));
    },

    ecrire: <Issue extends string>(ecritures: readonly Ecriture<Issue>[]) => ecrireTout(db, ecritures),

    async oublierGestionnaire(territoire: string, sub: string): Promise<void> {
      await db.send(new DeleteCommand({ TableName, Key: { pk: GESTIONNAIRES, sk: `${territoire}#${sub}` } }));
    },

    ecrituresDeGestionnaire: (sub: string, nomme: Gestionnaire): Ecriture<"agent-change">[] => [
      {
        siRefusee: "agent-change",
        operation: {
          Put: { TableName, Item: { pk: GESTIONNAIRES, sk: `${nomme.territoire}#${sub}`, ...nomme } },
        },
      },
    ],
  };
}

export type InscriptionsStore = ReturnType<typeof inscriptionsStore>;
