import type { Dites } from "../formulaire/personnes.ts";
import { pieceDeCode } from "../pieces/pieces.ts";
import type { Circonstance, Fait } from "./fait.ts";
import { faitDe } from "./faits.ts";

/** Professionals whose word establishes what no piece of the closed list proves. */
export const professionnels = {
  "travailleur-social": "un travailleur social",
  siao: "le SIAO",
  justice: "une décision de justice",
  sante: "un professionnel de santé",
  employeur: "un employeur",
} as const;
export type Professionnel = keyof typeof professionnels;

/** On what an agent relied. */
export type Origine = { piece: string } | { professionnel: Professionnel };

/** A fact that an agent confirmed: declared becomes confirmed, with its origin. */
export type Confirmation = { fait: string; origine: Origine; le: string; guichet: string };

/** How a fact is known: told by the person, confirmed by an agent, recorded by the system or the State. */
export type EtatDeConstat = "declare" | "confirme" | "enregistre";

/** A fact as it stands for a household: `valeur` undefined when the answers do not tell it. */
export type Constat = {
  fait: Fait;
  valeur: boolean | number | undefined;
  etat: EtatDeConstat;
  confirmation?: Confirmation;
};

/** What is told of the household: the answers, and what agents confirmed of them that still holds. */
export type Tenus = { reponses: Dites; confirmations: readonly Confirmation[] };

/** Piece or professional, after « d’après ». */
export const direLOrigine = (origine: Origine): string =>
  "piece" in origine
    ? `le document « ${pieceDeCode(origine.piece)?.libelle ?? origine.piece} »`
    : professionnels[origine.professionnel];

export function constater(fait: Fait, { reponses, confirmations }: Tenus, ou: Circonstance): Constat {
  const lue = fait.lire?.(reponses, ou) ?? (fait.nature === "oui-non" ? false : undefined);
  const confirmation = confirmations.find((une) => une.fait === fait.id);
  if (fait.enregistre) return { fait, valeur: lue, etat: "enregistre" };
  if (!confirmation) return { fait, valeur: lue, etat: "declare" };
  return { fait, valeur: fait.nature === "oui-non" ? true : lue, etat: "confirme", confirmation };
}

/** True of a fact that stands, whether proved or not. */
export const estVrai = ({ valeur }: Constat): boolean => valeur === true || (typeof valeur === "number" && valeur > 0);

/** May this origin confirm this fact? A piece of another fact proves nothing of it. */
export function originePossible(id: string, origine: Origine): boolean {
  const fait = faitDe(id);
  if (!fait || fait.enregistre) return false;
  return "piece" in origine ? fait.pieces.includes(origine.piece) : true;
}
