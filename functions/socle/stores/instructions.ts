import { DeleteCommand, type DynamoDBDocumentClient, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Derogation } from "../../../shared/cotation/cotes.ts";
import { professionnels } from "../../../shared/instruction/constats.ts";
import type { RevenuConfirme } from "../../../shared/instruction/ressources.ts";
import { enveloppe } from "../enveloppe.ts";
import { cleDeConfirmation, cleDeDerogation } from "./cles.ts";
import { lirePartition } from "./partition.ts";

const cles = <C extends string>(table: Record<C, unknown>): C[] =>
  Object.keys(table).filter((cle): cle is C => cle in table);

/** What an agent confirmed, on what, and of which answers: when these change, it holds no longer. */
export const confirme = z.object({
  fait: z.string(),
  origine: z.union([z.object({ piece: z.string() }), z.object({ professionnel: z.enum(cles(professionnels)) })]),
  empreinte: z.string(),
});
export type Confirme = z.infer<typeof confirme>;

const confirmation = z.object({
  confirmationId: z.string(),
  le: z.string(),
  guichet: z.string(),
  agent: z.string(),
  /** One of the two: a sensitive fact is sealed, and its item does not say which it is. */
  confirme: z.exactOptional(confirme),
  scelle: z.exactOptional(enveloppe),
});
export type ConfirmationRangee = z.infer<typeof confirmation>;

const revenu: z.ZodMiniType<RevenuConfirme> = z.object({
  personne: z.string(),
  annee: z.int(),
  montant: z.number(),
  le: z.string(),
  guichet: z.string(),
});

const derogation: z.ZodMiniType<Derogation> = z.object({
  grille: z.string(),
  points: z.int(),
  raison: z.string(),
  le: z.string(),
  guichet: z.string(),
});

/** All that agents wrote of the facts of a demande, as it stands in the table. */
export type InstructionRangee = {
  confirmations: ConfirmationRangee[];
  revenus: RevenuConfirme[];
  derogations: Derogation[];
};

export type InstructionsStore = ReturnType<typeof instructionsStore>;

/**
 * Facts confirmed, incomes read and scores fixed: apart from the demande, whose answers stay what the person told.
 * Incomes are written with the event that tells of them.
 */
export const instructionsStore = (db: DynamoDBDocumentClient, TableName: string) => {
  const effacer = async (Key: { pk: string; sk: string }): Promise<void> => {
    await db.send(new DeleteCommand({ TableName, Key }));
  };
  return {
    async lire(numeroUnique: string): Promise<InstructionRangee> {
      const items = await lirePartition(db, TableName, cleDeConfirmation(numeroUnique, "").pk);
      const sont = (debut: string) => items.filter(({ sk }) => String(sk).startsWith(debut));
      return {
        confirmations: sont("CONFIRMATION#").map((item) => z.parse(confirmation, item)),
        revenus: sont("REVENU#").map((item) => z.parse(revenu, item)),
        derogations: sont("COTE#").map((item) => z.parse(derogation, item)),
      };
    },

    async confirmer(numeroUnique: string, neuve: ConfirmationRangee): Promise<void> {
      const Item = { ...cleDeConfirmation(numeroUnique, neuve.confirmationId), ...neuve };
      await db.send(new PutCommand({ TableName, Item }));
    },

    retirerConfirmation: (numeroUnique: string, confirmationId: string) =>
      effacer(cleDeConfirmation(numeroUnique, confirmationId)),

    async fixerLaCote(numeroUnique: string, fixee: Derogation): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: { ...cleDeDerogation(numeroUnique, fixee.grille), ...fixee } }));
    },

    rendreLaCote: (numeroUnique: string, grille: string) => effacer(cleDeDerogation(numeroUnique, grille)),
  };
};
