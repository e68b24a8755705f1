import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { lirePartition } from "./partition.ts";

const guichet = z.object({ code: z.string(), nom: z.string(), adresse: z.string() });
/** A service that registers demandes. */
export type Guichet = z.infer<typeof guichet>;

const bailleur = z.object({ nom: z.string(), communes: z.optional(z.array(z.string())) });
/** A social landlord; `communes` are INSEE codes where it has dwellings, undefined when only the département is known. */
export type Bailleur = z.infer<typeof bailleur>;

export const cleDuGuichet = (code: string) => ({ pk: `GUICHET#${code}`, sk: "GUICHET" });
export const cleDuBailleur = (departement: string, siren: string) => ({
  pk: `BAILLEURS#${departement}`,
  sk: `BAILLEUR#${siren}`,
});

/** Directory of the guichets and of the landlords. */
export const guichetsStore = (db: DynamoDBDocumentClient, TableName: string) => {
  return {
    async lire(code: string): Promise<Guichet | undefined> {
      const [ligne] = await lirePartition(db, TableName, cleDuGuichet(code).pk);
      return ligne === undefined ? undefined : z.parse(guichet, ligne);
    },

    /** Landlords with dwellings in a département, in the order of their SIREN. */
    async listerBailleurs(departement: string): Promise<Bailleur[]> {
      return z.parse(z.array(bailleur), await lirePartition(db, TableName, cleDuBailleur(departement, "").pk));
    },
  };
};

export type GuichetsStore = ReturnType<typeof guichetsStore>;
