import * as z from "zod/mini";

/** What a message says, on a screen or on paper. No personal data in `objet`: phones show it locked. */
export const lettre = z.object({
  objet: z.string(),
  titre: z.string(),
  /** Something to copy, seen first. */
  aRetenir: z.exactOptional(z.object({ intitule: z.string(), valeur: z.string() })),
  paragraphes: z.readonly(z.array(z.string())),
  /** The same, easy to read (FALC): one idea in a sentence, no negation, no acronym. */
  facile: z.exactOptional(z.readonly(z.array(z.string()))),
  /** Leads to a page, and changes nothing by being opened. */
  lien: z.object({ texte: z.string(), adresse: z.string() }),
});
export type Lettre = z.infer<typeof lettre>;
