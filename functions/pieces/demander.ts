import type { Dites } from "../../shared/formulaire/personnes.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { type PieceDemandee, piecesDemandees } from "../../shared/pieces/pieces-demandees.ts";

export type Demander = (reponses: Dites, version: string, aujourdhui: string) => PieceDemandee[];

/** The pieces that these answers ask for, in the words of their form. */
export const demander: Demander = (reponses, version, aujourdhui) =>
  piecesDemandees(reponses, { aujourdhui, formulaire: formulaireDeVersion(version) });
