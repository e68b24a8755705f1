import * as z from "zod/mini";

/** What one publication took, by itself in its process. */
export const mesure = z.object({
  phases: z.object({ donnees: z.number(), protection: z.number(), audit: z.number(), fichiers: z.number() }),
  lectureNue: z.number(),
  memoireMo: z.number(),
  /** Files of the lake. */
  lus: z.number(),
  fichiers: z.number(),
  octets: z.number(),
  cellules: z.number(),
  masquees: z.number(),
  faits: z.number(),
});
export type Mesure = z.infer<typeof mesure>;
