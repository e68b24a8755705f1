import type { PreuveEcrite } from "../../shared/envois/preuves-ecrites.ts";
import { ecrireReferenceDeLettre } from "../../shared/envois/reference-de-lettre.ts";
import type { EnvoisStore } from "./stores/envois.ts";
import type { LettresStore } from "./stores/lettres.ts";

export type PourProuver = { lettres: Pick<LettresStore, "lire">; envois: Pick<EnvoisStore, "consigner"> };

export type IssueDePreuve = "consignee" | "lettre-inconnue" | "anterieure-a-la-lettre";

/** Writes what the post says of a letter among what is known of it; said twice, it counts once. */
export async function prouverLettre(
  { preuve, le, ...reference }: PreuveEcrite,
  { lettres, envois }: PourProuver,
): Promise<IssueDePreuve> {
  const lettre = await lettres.lire(reference);
  if (!lettre) return "lettre-inconnue";
  if (le < lettre.etablieLe) return "anterieure-a-la-lettre";
  const { numeroUnique: sujet, version, message } = lettre;
  const fait = { type: preuve, le, reference: ecrireReferenceDeLettre(reference) };
  const consignee = await envois.consigner({ sujet, version, message, canal: "courrier" }, fait);
  return consignee ? "consignee" : "lettre-inconnue";
}
