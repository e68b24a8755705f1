import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { cleDeNote, cleDesEtiquettes } from "./cles.ts";
import { lirePartition } from "./partition.ts";

const note = z.object({
  noteId: z.string(),
  guichet: z.string(),
  le: z.string(),
  /** Name of the agent, for their colleagues. */
  auteur: z.string(),
  texte: z.string(),
});
export type Note = z.infer<typeof note>;

const etiquettes = z.object({ guichet: z.string(), etiquettes: z.array(z.string()) });

export type NotesStore = ReturnType<typeof notesStore>;

/** What a body writes about a demande for itself: the sort key begins by its guichet, and another reads nothing of it. */
export const notesStore = (db: DynamoDBDocumentClient, TableName: string) => ({
  /** Newest first. */
  async lister(numeroUnique: string, guichet: string): Promise<Note[]> {
    const { pk, sk } = cleDeNote(numeroUnique, guichet, "");
    const lues = (await lirePartition(db, TableName, pk, sk)).map((item) => z.parse(note, item));
    return lues.toSorted((a, b) => (a.le < b.le ? 1 : -1));
  },

  /** The same operation writes the same note. */
  async ecrire(numeroUnique: string, neuve: Note): Promise<void> {
    const Item = { ...cleDeNote(numeroUnique, neuve.guichet, neuve.noteId), ...neuve };
    await db.send(new PutCommand({ TableName, Item }));
  },

  async effacer(numeroUnique: string, guichet: string, noteId: string): Promise<void> {
    await db.send(new DeleteCommand({ TableName, Key: cleDeNote(numeroUnique, guichet, noteId) }));
  },

  async lireEtiquettes(numeroUnique: string, guichet: string): Promise<string[]> {
    const Key = cleDesEtiquettes(numeroUnique, guichet);
    const { Item } = await db.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item ? z.parse(etiquettes, Item).etiquettes : [];
  },

  async poserEtiquettes(numeroUnique: string, guichet: string, posees: readonly string[]): Promise<void> {
    const Item = { ...cleDesEtiquettes(numeroUnique, guichet), guichet, etiquettes: posees };
    await db.send(new PutCommand({ TableName, Item }));
  },

  /** What every body wrote, for the person who asks for all that is kept about them. */
  async listerToutes(numeroUnique: string): Promise<{ notes: Note[]; etiquettes: z.infer<typeof etiquettes>[] }> {
    const items = await lirePartition(db, TableName, cleDeNote(numeroUnique, "", "").pk);
    const sont = (debut: string) => items.filter(({ sk }) => String(sk).startsWith(debut));
    return {
      notes: sont("NOTE#").map((item) => z.parse(note, item)),
      etiquettes: sont("ETIQUETTES#").map((item) => z.parse(etiquettes, item)),
    };
  },
});
