import * as z from "zod/mini";
import { numeroUnique } from "../demande/numero-unique.ts";
import { jour } from "./formes.ts";

/** A demande that waits for a guichet: which one owns it, since when, and by which day it is due when a text says so. */
const ligneDeFile = z.object({
  numeroUnique,
  guichet: z.string(),
  depuisLe: jour,
  avantLe: z.exactOptional(jour),
  enRetard: z.boolean(),
});
export type LigneDeFile = z.infer<typeof ligneDeFile>;

/** Oldest first; `suite` when others wait behind. */
export const fileDAttente = z.object({ demandes: z.array(ligneDeFile), suite: z.boolean() });
