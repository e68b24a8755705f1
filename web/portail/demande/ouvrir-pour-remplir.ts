import { champNomme } from "../../../shared/formulaire/formulaires.ts";
import { apprendreLesCommunes } from "./communes/communes-connues.ts";
import { ouvrirBrouillon } from "./suivi/brouillons-ouverts.ts";
import { reponsesVues } from "./suivi/etat.ts";
import type { Suivi } from "./suivi/suivi.ts";

/** INSEE codes among answers. */
export const codesDesCommunes = (reponses: Record<string, unknown>): string[] =>
  Object.entries(reponses).flatMap(([nom, valeur]) => {
    const type = champNomme(nom)?.type;
    return type === "commune" || type === "communes" ? [valeur].flat().map(String) : [];
  });

/** A draft with all that its pages need: its communes have names. */
export async function ouvrirPourRemplir(brouillonId: string): Promise<Suivi> {
  const suivi = await ouvrirBrouillon(brouillonId);
  await apprendreLesCommunes(codesDesCommunes(reponsesVues(suivi.lire())));
  return suivi;
}
