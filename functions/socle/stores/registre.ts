import { type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { MotifDeRadiation } from "../../../shared/demande/radiation.ts";
import { type Fait, fait as formeDeFait } from "../../../shared/statistiques/fait.ts";
import { type Ecriture, ecrireTout, JAMAIS_ECRIT } from "./transaction.ts";

/** What may be stopped or bounded, each by itself. */
export const postes = ["avis", "radiations", "purges", "rappels", "comptes"] as const;
export type Poste = (typeof postes)[number];

const reglages = z.object({
  /** Stopped until someone takes it out of this list. */
  suspendus: z._default(z.array(z.enum(postes)), []),
  /** At most so many in one run, instead of what the code says. */
  plafonds: z._default(z.partialRecord(z.enum(postes), z.int()), {}),
});
export type Reglages = z.infer<typeof reglages>;

const restauration = z.object({ reprise: z.exactOptional(z.record(z.string(), z.unknown())) });

const regles = z.object({
  /** Version of the delays by which the due dates were computed. */
  version: z.int(),
  /** A computation towards another version that was cut, and where it goes on from. */
  enCours: z.exactOptional(z.object({ vers: z.int(), reprise: z.record(z.string(), z.unknown()) })),
});
export type ReglesAppliquees = z.infer<typeof regles>;

/** What stays of a purged demande: that it was, and why; `empreinte` of its number, which nobody finds back from it. */
export type LigneDePurge = {
  empreinte: string;
  /** One that was joined to another stopped without a ground. */
  motif: MotifDeRadiation | "reunion";
  radieeLe: string;
  purgeeLe: string;
};

/** Coded modalities, with nothing that leads to anyone. */
export type FaitAnonyme = Readonly<Record<string, string>>;

/** Rows that the lake had of a demande that was purged, under a name drawn then: nobody finds the demande from them. */
export const vieGelee = z.object({ sk: z.string().check(z.startsWith("VIE#")), vie: z.array(formeDeFait) });

/** What is kept of a purged demande besides its line. */
export type Gel = {
  /** None when the household counts elsewhere. */
  fait: FaitAnonyme | undefined;
  vie: readonly Omit<Fait, "fait_id">[];
  /** Drawn for the occasion. */
  faitId: string;
};

const cleDesReglages = { pk: "REGLAGES", sk: "CYCLE" };
const cleDeLaRestauration = { pk: "REGLAGES", sk: "RESTAURATION" };
const cleDesRegles = { pk: "REGLAGES", sk: "REGLES" };
const cleDePurge = (empreinte: string) => ({ pk: `PURGE#${empreinte}`, sk: "PURGE" });

export type RegistreStore = ReturnType<typeof registreStore>;

/** What outlives demandes and backups alike: this table is never restored with the others. */
export function registreStore(db: DynamoDBDocumentClient, TableName: string) {
  const lire = async (Key: { pk: string; sk: string }): Promise<unknown> => {
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item;
  };

  return {
    lireReglages: async (): Promise<Reglages> => z.parse(reglages, (await lire(cleDesReglages)) ?? {}),

    async lireRegles(): Promise<ReglesAppliquees | undefined> {
      const lues = await lire(cleDesRegles);
      return lues === undefined ? undefined : z.parse(regles, lues);
    },

    async enregistrerRegles(appliquees: ReglesAppliquees): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: { ...cleDesRegles, ...appliquees } }));
    },

    /** Where the ledger was left while it was applied again; undefined when it came to the end. */
    async lireRestauration(): Promise<Record<string, unknown> | undefined> {
      return z.parse(restauration, (await lire(cleDeLaRestauration)) ?? {}).reprise;
    },

    async enregistrerRestauration(reprise: Record<string, unknown> | undefined): Promise<void> {
      await db.send(new PutCommand({ TableName, Item: { ...cleDeLaRestauration, ...(reprise && { reprise }) } }));
    },

    /** The line, the fact and the life together, once however many times a purge is begun. */
    async inscrirePurge({ empreinte, ...ligne }: LigneDePurge, { fait, vie, faitId }: Gel): Promise<void> {
      const mois = ligne.purgeeLe.slice(0, 7);
      const nouvelle = { TableName, Item: { ...cleDePurge(empreinte), ...ligne }, ConditionExpression: JAMAIS_ECRIT };
      const anonyme = fait && {
        TableName,
        Item: { pk: `FAITS#${mois}`, sk: `FAIT#${faitId}`, ...fait },
      };
      const gelee = {
        TableName,
        Item: { pk: `VIES#${mois}`, sk: `VIE#${faitId}`, vie: vie.map((une) => ({ ...une, fait_id: faitId })) },
      };
      const ecritures: Ecriture<"deja-inscrite">[] = [nouvelle, gelee, ...(anonyme ? [anonyme] : [])].map((Put) => ({
        siRefusee: "deja-inscrite",
        operation: { Put },
      }));
      const issue = await ecrireTout(db, ecritures);
      if (issue === "a-rejouer") throw new Error("the ledger was being written");
    },

    /** Was the demande of this number purged? */
    estPurgee: async (empreinte: string): Promise<boolean> => (await lire(cleDePurge(empreinte))) !== undefined,
  };
}
