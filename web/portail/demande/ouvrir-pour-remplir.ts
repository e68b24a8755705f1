import type { Champ } from "../../../shared/formulaire/champ.ts";
import { champDeChaque, champNomme } from "../../../shared/formulaire/formulaires.ts";
import { type Dites, personnesDe } from "../../../shared/formulaire/personnes.ts";
import { apprendreLesCommunes } from "./communes/communes-connues.ts";
import { ouvrirBrouillon } from "./suivi/brouillons-ouverts.ts";
import { reponsesVues } from "./suivi/etat.ts";
import type { Suivi } from "./suivi/suivi.ts";

const codesParmi = (dites: Dites, champDe: (nom: string) => Champ | undefined): string[] =>
  Object.entries(dites).flatMap(([nom, valeur]) => {
    const type = champDe(nom)?.type;
    return type === "commune" || type === "communes" ? [valeur].flat().map(String) : [];
  });

/** INSEE codes among answers, each once. */
export const codesDesCommunes = (reponses: Dites): string[] => [
  ...new Set([
    ...codesParmi(reponses, champNomme),
    ...Object.keys(reponses).flatMap((liste) =>
      personnesDe(reponses, liste).flatMap((personne) => codesParmi(personne, (nom) => champDeChaque(liste, nom))),
    ),
  ]),
];

/** A draft with all that its pages need: its communes have names. */
export async function ouvrirPourRemplir(brouillonId: string): Promise<Suivi> {
  const suivi = await ouvrirBrouillon(brouillonId);
  const deposees = suivi.deposee?.reponses ?? {};
  await apprendreLesCommunes([reponsesVues(suivi.lire()), deposees].flatMap(codesDesCommunes));
  return suivi;
}
