import * as z from "zod/mini";

const DEMANDE_DE_CORRECTION = z.object({ mode: z.literal("corriger") });

/** What an operator asks: a published edition made again, for a reason that everyone will read. */
const correction = z.object({
  mode: z.literal("corriger"),
  edition: z.string(),
  raison: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
});
export type Correction = z.infer<typeof correction>;

/** Nothing where something else is asked; throws where a correction is, and does not say why. */
export const lireCorrection = (appel: unknown): Correction | undefined =>
  z.safeParse(DEMANDE_DE_CORRECTION, appel).success ? z.parse(correction, appel) : undefined;
