import * as z from "zod/mini";

/** What a month of the lake holds, written beside its files: the digest (SHA-256) of each, by name. */
export const bordereau = z.record(z.string(), z.string());
export type Bordereau = z.infer<typeof bordereau>;

export const NOM_DU_BORDEREAU = "bordereau.json";

export const lireBordereau = (texte: string): Bordereau => z.parse(bordereau, JSON.parse(texte));
