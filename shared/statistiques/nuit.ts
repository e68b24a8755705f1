import * as z from "zod/mini";

const effectif = z.int().check(z.minimum(0));

/** Demandes en cours of a place, or of a modality. */
const compte = z.object({
  enCours: effectif,
  /** Filed less than a year ago. */
  nouvelles: effectif,
  mutations: effectif,
});

/** Dimensions that the nightly figures are told by. */
export const dimensionsDeLaNuit = [
  "composition_familiale",
  "plafond",
  "motif",
  "logement_actuel",
  "type_logement",
  "situation_professionnelle",
] as const;

/**
 * Exact figures of a territory, as known last night: for those who work there alone, since two nights subtracted show
 * one person.
 */
export const chiffresDeLaNuit = z.object({
  territoire: z.string(),
  /** Day in Paris when they were counted. */
  arretesLe: z.iso.date(),
  total: compte,
  communes: z.array(z.extend(compte, { commune: z.string() })),
  profils: z.array(z.extend(compte, { dimension: z.enum(dimensionsDeLaNuit), modalite: z.string() })),
});
export type ChiffresDeLaNuit = z.infer<typeof chiffresDeLaNuit>;
