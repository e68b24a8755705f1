import * as z from "zod/mini";

/** An organisation whose members help together, as it says of itself. */
export const structure = z.object({ nom: z.string(), siret: z.string() });
export type Structure = z.infer<typeof structure>;

/** Someone of an organisation: who they are in what is done « for » a person. */
export const membre = z.object({
  membreId: z.string(),
  /** Account that they sign in with. */
  compte: z.string(),
  nom: z.string(),
  courriel: z.string(),
  /** May invite and send away, and give a mandate back. */
  responsable: z.boolean(),
  depuis: z.string(),
});
export type Membre = z.infer<typeof membre>;

const PREFIXE = "structure:";

/** What holds the mandates of an organisation, where an account holds those of a single helper. */
export const detenteurDeStructure = (structureId: string): string => PREFIXE + structureId;

export const structureDuDetenteur = (detenteur: string): string => detenteur.slice(PREFIXE.length);

export const estUneStructure = (detenteur: string | undefined): detenteur is string =>
  detenteur?.startsWith(PREFIXE) === true;

/** As the person reads who acted: « Léa D. (CCAS de Lyon) », or « Samir B. ». */
export const direQuiAide = (nom: string, membre: string | undefined): string =>
  membre === undefined ? nom : `${membre} (${nom})`;

/** Why this member does not go: those who stay would have nobody to send the next one away. */
export const estDernierResponsable = (membres: readonly Membre[], membreId: string): boolean =>
  membres.length > 1 && !membres.some((lu) => lu.responsable && lu.membreId !== membreId);
