import type { Langue } from "../../shared/langues.ts";
import { fautesDe, memeDit } from "./juger.ts";
import { type ATraduire, aTraduire, FICHIERS, type Fichier } from "./portee.ts";
import { lireTextes, type Textes } from "./textes.ts";

export type Manque = ATraduire & { fichier: Fichier; pourquoi: string };

/** French made easy has no mail of its own: it is in French, with its easy version first. */
export const aSesMessages = ({ code }: Langue): boolean => code !== "fr-x-facile";

function pourquoiManque(langue: Langue, voulu: ATraduire, textes: Textes): string | undefined {
  const texte = textes[voulu.cle];
  if (!texte) return "n’est pas traduit";
  if (!memeDit(texte.fr, voulu.fr)) return "le français a changé";
  return fautesDe(langue, voulu, texte.dit)[0];
}

/** What a language must say, file by file. */
export const voulusPour = (langue: Langue): [Fichier, ATraduire[]][] => {
  const voulus = aTraduire();
  return FICHIERS.filter((fichier) => fichier !== "messages" || aSesMessages(langue)).map((fichier) => [
    fichier,
    voulus[fichier],
  ]);
};

/** What a language does not say, or says of an older French; nothing when it may be offered. */
export const manquesDe = (langue: Langue): Manque[] =>
  voulusPour(langue).flatMap(([fichier, voulus]) => {
    const textes = lireTextes(langue.code, fichier);
    return voulus.flatMap((voulu) => {
      const pourquoi = pourquoiManque(langue, voulu, textes);
      return pourquoi === undefined ? [] : [{ ...voulu, fichier, pourquoi }];
    });
  });

/** Texts that translate no sentence any more. */
export const perimesDe = (langue: Langue): string[] =>
  voulusPour(langue).flatMap(([fichier, voulus]) => {
    const cles = new Set(voulus.map(({ cle }) => cle));
    return Object.keys(lireTextes(langue.code, fichier)).filter((cle) => !cles.has(cle));
  });
