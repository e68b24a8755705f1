import { pieceDeCode } from "../pieces/pieces.ts";
import { type Constat, constater, direLOrigine, estVrai, type Tenus } from "./constats.ts";
import type { Circonstance } from "./fait.ts";
import { type PublicPrioritaire, publicsPrioritaires } from "./publics.ts";

/** Presumed from what is declared, or proved: a piece, a professional, or the State. */
export type PublicTrouve = {
  id: string;
  rang: PublicPrioritaire["rang"];
  libelle: string;
  etat: "presume" | "prouve";
  sensible: boolean;
  /** The same words for the agent and for the person. */
  phrase: string;
  /** Pieces that would prove it, any of them; none when it is proved, or when a professional establishes it. */
  preuves: readonly string[];
};

const libelles = (codes: readonly string[]): string[] => codes.map((code) => pieceDeCode(code)?.libelle ?? code);

const ou = new Intl.ListFormat("fr-FR", { type: "disjunction" });

/** What to give so that a fact is proved, as a sentence. */
export const direLesPreuves = (codes: readonly string[]): string =>
  codes.length > 0
    ? `Ce qui le prouve : ${ou.format(libelles(codes).map((libelle) => `« ${libelle} »`))}.`
    : "Un professionnel qui vous suit peut l’attester auprès du guichet.";

function phraseDe({ fait, etat, confirmation }: Constat): string {
  if (etat === "enregistre") return "Enregistré par les services de l’État.";
  if (confirmation) return `Vérifié par un guichet, d’après ${direLOrigine(confirmation.origine)}.`;
  return `Déclaré, pas encore vérifié. ${direLesPreuves(fait.pieces)}`;
}

/** The publics that a household belongs to, those that are proved first in each rank. */
export function publicsTrouves(tenus: Tenus, circonstance: Circonstance): PublicTrouve[] {
  return publicsPrioritaires.flatMap((connu): PublicTrouve[] => {
    const constat = constater(connu, tenus, circonstance);
    if (!estVrai(constat)) return [];
    const prouve = constat.etat !== "declare";
    return [
      {
        id: connu.id,
        rang: connu.rang,
        libelle: connu.libelle,
        etat: prouve ? "prouve" : "presume",
        sensible: connu.sensible === true,
        phrase: phraseDe(constat),
        preuves: prouve ? [] : connu.pieces,
      },
    ];
  });
}

const RANGS = ["dalo", "prioritaire"] as const;
export type RangDePriorite = (typeof RANGS)[number];

/** Highest rank that is there, in any state or in this one; undefined for someone of no priority public. */
export const rangDePriorite = (
  trouves: readonly PublicTrouve[],
  etat?: PublicTrouve["etat"],
): RangDePriorite | undefined =>
  RANGS.find((rang) => trouves.some((trouve) => trouve.rang === rang && (etat === undefined || trouve.etat === etat)));
