import { type CodeDeDecision, candidaturePour, type Decision } from "../attribution/candidature.ts";
import type { Demande } from "../demande/demande.ts";
import type { Evenement, TypeDEvenement } from "../demande/evenements.ts";
import type { Fait } from "./fait.ts";

/** What the statistics call each event: nothing compiles while one has no name. */
export const codeDEvenement: Readonly<Record<TypeDEvenement, Fait["evenement"]>> = {
  "demande-deposee": "DEP",
  "demande-modifiee": "MOD",
  "codemandeur-separe": "MOD",
  "demande-renouvelee": "REN",
  "preavis-emis": "SUI",
  "avertissement-emis": "SUI",
  "avertissement-leve": "SUI",
  "injoignable-signalee": "SUI",
  "demande-retiree": "RAD",
  "demande-radiee": "RAD",
  "demande-restauree": "DER",
  "reactivation-demandee": "SUI",
  "reactivation-refusee": "SUI",
  "demande-reactivee": "DER",
  "candidature-presentee": "SUI",
  "candidature-examinee": "DEC",
  "logement-propose": "SUI",
  "proposition-repondue": "SUI",
  "candidature-close": "SUI",
  "identite-verifiee": "INS",
  "dalo-reconnu": "INS",
  "dalo-retire": "INS",
  "requete-emise": "SUI",
  "piece-examinee": "SUI",
  "revenu-lu": "INS",
  "requete-repondue": "SUI",
  "requete-close": "SUI",
  "compte-rattache": "SUI",
  "code-remis": "SUI",
  "mandat-donne": "SUI",
  "mandat-accepte": "SUI",
  "mandat-bientot-fini": "SUI",
  "mandat-revoque": "SUI",
  "mandat-rendu": "SUI",
  "demande-reunie": "MOD",
  "reunion-annulee": "MOD",
  // it stops without a radiation: its ground says that the other one counts for both
  "demande-absorbee": "RAD",
  "absorption-annulee": "DER",
};

const parDecision: Readonly<Record<CodeDeDecision, NonNullable<Fait["decision"]>>> = {
  ATTRIBUTION: "RANG1",
  ATTRIBUTION_RANG: "SUIVANT",
  ATTRIBUTION_CONDITION: "RANG1",
  NON_ATTRIBUTION: "NONATT",
  IRRECEVABILITE: "IRREC",
};

const decisionDe = ({ decision, rang }: Decision): NonNullable<Fait["decision"]> =>
  decision === "ATTRIBUTION_RANG" && rang === 1 ? "RANG1" : parDecision[decision];

type DeCommission = Pick<Fait, "evenement" | "decision" | "type_propose" | "motif_refus">;

/** What a commission decided of a home, or how it was refused: said by the event, and by no other. */
export function deCommission(demande: Demande, evenement: Evenement): DeCommission {
  const rien = { evenement: codeDEvenement[evenement.type], decision: null, type_propose: null, motif_refus: null };
  if (evenement.type !== "candidature-examinee" && evenement.type !== "proposition-repondue") return rien;
  const type_propose = candidaturePour(demande, evenement.donnees.logementId)?.logement.type ?? null;
  if (evenement.type === "candidature-examinee")
    return { ...rien, type_propose, decision: decisionDe(evenement.donnees) };
  const { refus = null } = evenement.donnees;
  return refus === null ? rien : { ...rien, evenement: "REF", type_propose, motif_refus: refus };
}
