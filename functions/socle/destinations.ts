import type { TypeDEvenement } from "../../shared/demande/evenements.ts";
import type { Annonce } from "./annonce.ts";

/** Those who follow the events, each behind its queue. */
export const consommateurs = ["notifications", "doublons", "indexation", "suites", "statistiques"] as const;
export type Consommateur = (typeof consommateurs)[number];

const tous = ["notifications", "doublons", "indexation"] as const;

/** A demande that stops stands for no home any more. */
const tousEtSuites = [...tous, "suites"] as const;

/** Every event makes a fact. */
const DE_TOUT = "statistiques";

/** Who is told of what, besides those who are told of everything: a new follower of an event is one more name on its line. */
export const destinations: Record<TypeDEvenement, readonly Consommateur[]> = {
  "demande-deposee": tous,
  "demande-modifiee": tous,
  "codemandeur-separe": tous,
  "demande-renouvelee": tous,
  "preavis-emis": ["notifications"],
  "avertissement-emis": ["notifications"],
  "avertissement-leve": ["notifications"],
  "injoignable-signalee": [],
  "demande-retiree": tousEtSuites,
  "demande-radiee": tousEtSuites,
  "demande-restauree": tous,
  "reactivation-demandee": ["notifications"],
  "reactivation-refusee": ["notifications"],
  "demande-reactivee": tous,
  "requete-emise": ["notifications"],
  "piece-examinee": ["notifications", "indexation"],
  "revenu-lu": [],
  "requete-repondue": [],
  "requete-close": ["notifications"],
  "dalo-reconnu": ["notifications"],
  "dalo-retire": ["notifications"],
  "candidature-presentee": ["notifications"],
  "candidature-examinee": ["notifications"],
  "logement-propose": ["notifications"],
  "proposition-repondue": ["notifications", "suites"],
  "candidature-close": ["notifications", "suites"],
  "identite-verifiee": ["indexation"],
  "compte-rattache": [],
  "code-remis": [],
  "mandat-donne": ["notifications"],
  "mandat-accepte": ["notifications"],
  "mandat-bientot-fini": ["notifications"],
  "mandat-revoque": ["notifications"],
  "mandat-rendu": ["notifications"],
  "demande-reunie": tous,
  "reunion-annulee": tous,
  "demande-absorbee": tousEtSuites,
  "absorption-annulee": tous,
};

/** Who is told of this: what is no event of a demande is for the person, or for what guichets have to look at. */
export function quiSuit(annonce: Annonce): readonly Consommateur[] {
  if (annonce.type === "piece-verifiee") return annonce.parUnAidant ? ["notifications", "indexation"] : ["indexation"];
  if (annonce.type === "piece-refusee") return ["notifications", "indexation"];
  return "version" in annonce && annonce.type !== "envoi-non-remis"
    ? [...destinations[annonce.type], DE_TOUT]
    : ["notifications"];
}
