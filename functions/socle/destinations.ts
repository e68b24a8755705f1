import type { TypeDEvenement } from "../../shared/demande/evenements.ts";
import type { Annonce } from "./annonce.ts";

/** Those who follow the events, each behind its queue. */
export const consommateurs = ["notifications", "doublons", "indexation"] as const;
export type Consommateur = (typeof consommateurs)[number];

const tous = ["notifications", "doublons", "indexation"] as const;

/** Who is told of what: a new follower of an event is one more name on its line. */
export const destinations: Record<TypeDEvenement, readonly Consommateur[]> = {
  "demande-deposee": tous,
  "demande-modifiee": tous,
  "codemandeur-separe": tous,
  "demande-renouvelee": tous,
  "preavis-emis": ["notifications"],
  "avertissement-emis": ["notifications"],
  "avertissement-leve": ["notifications"],
  "injoignable-signalee": [],
  "demande-retiree": tous,
  "demande-radiee": tous,
  "demande-restauree": tous,
  "reactivation-demandee": ["notifications"],
  "reactivation-refusee": ["notifications"],
  "demande-reactivee": tous,
  "requete-emise": ["notifications"],
  "requete-repondue": [],
  "requete-close": ["notifications"],
  "dalo-reconnu": ["notifications"],
  "dalo-retire": ["notifications"],
  "candidature-presentee": ["notifications"],
  "candidature-examinee": ["notifications"],
  "logement-propose": ["notifications"],
  "proposition-repondue": ["notifications"],
  "candidature-close": ["notifications"],
  "identite-verifiee": ["indexation"],
  "compte-rattache": [],
  "demande-reunie": tous,
  "reunion-annulee": tous,
  "demande-absorbee": tous,
  "absorption-annulee": tous,
};

/** Who is told of this: what is no event of a demande is only for the person. */
export const quiSuit = (annonce: Annonce): readonly Consommateur[] =>
  "version" in annonce && annonce.type !== "envoi-non-remis" ? destinations[annonce.type] : ["notifications"];
