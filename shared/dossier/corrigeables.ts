import type { Champ } from "../formulaire/champ.ts";
import { champNomme } from "../formulaire/formulaires.ts";
import { formulaireDeVersion } from "../formulaire/versions.ts";

const TYPES = ["texte", "telephone", "courriel", "choix", "booleen", "entier", "montant"] as const;
type TypeCorrigeable = (typeof TYPES)[number];
export type ChampCorrigeable = Extract<Champ, { type: TypeCorrigeable }>;

// civil identity is compared with a piece, where the identity is verified
const IDENTITE: readonly string[] = ["civilite", "nomNaissance", "nomUsage", "prenoms", "dateNaissance", "nationalite"];

const estSimple = (champ: Champ): champ is ChampCorrigeable => TYPES.some((type) => type === champ.type);

/** A fact that is corrected in one box on the page of the file; the others are entered again at the counter. */
export function champCorrigeable(nom: string, formulaire: string): ChampCorrigeable | undefined {
  const champ = champNomme(nom, formulaireDeVersion(formulaire));
  return champ && estSimple(champ) && !champ.sensible && !IDENTITE.includes(nom) ? champ : undefined;
}

export const seCorrigeIci = (nom: string, formulaire: string): boolean =>
  champCorrigeable(nom, formulaire) !== undefined;
