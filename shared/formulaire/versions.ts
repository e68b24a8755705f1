import type { Formulaire } from "./champ.ts";
import { formulaireCourant } from "./formulaires.ts";
import { formulaire2026x1 } from "./v2026-1/formulaire.ts";

/** Every version that a demande may follow; none is ever taken away. */
const FORMULAIRES: readonly Formulaire[] = [formulaire2026x1, formulaireCourant];

export function formulaireDeVersion(version: string): Formulaire {
  const formulaire = FORMULAIRES.find((connu) => connu.version === version);
  if (!formulaire) throw new RangeError(`no form of version ${version}`);
  return formulaire;
}
