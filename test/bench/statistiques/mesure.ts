import * as z from "zod/mini";

/** What one publication took, by itself in its process. */
export const mesure = z.object({
  phases: z.object({
    donnees: z.number(),
    /** Of all levels: `audit` is the proof of wide territories, `communes` that of départements, `branche` the longest of these. */
    protection: z.number(),
    audit: z.number(),
    communes: z.number(),
    branche: z.number(),
    fichiers: z.number(),
  }),
  lectureNue: z.number(),
  memoireMo: z.number(),
  /** Files of the lake. */
  lus: z.number(),
  fichiers: z.number(),
  octets: z.number(),
  cellules: z.number(),
  masquees: z.number(),
  nonDiffusees: z.number(),
  faits: z.number(),
});
export type Mesure = z.infer<typeof mesure>;
