import { formulaireCourant } from "./formulaires.ts";
import type { Dites } from "./personnes.ts";
import { type Contexte, verifierReponses } from "./validite.ts";

/** Answers to an older version of the form that still hold in today's: same question, same rules. */
export function reprendre<R extends Dites>(version: string, reponses: R, contexte: Contexte): R {
  if (version === formulaireCourant.version) return reponses;
  const reprises = { ...reponses };
  for (const [nom, valeur] of Object.entries(reponses))
    if (verifierReponses({ [nom]: valeur }, contexte).length > 0) Reflect.deleteProperty(reprises, nom);
  return reprises;
}
