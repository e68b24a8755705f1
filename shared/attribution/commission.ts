import type { Faute } from "../problems.ts";
import type { CodeDeDecision, Decision } from "./candidature.ts";
import type { Logement } from "./logement.ts";
import type { ExceptionAuxTrois } from "./nomenclatures.ts";

export const CANDIDATS_AU_MOINS = 3;

/** At most so many demandes in one decision: it is one transaction. */
export const CANDIDATS_AU_PLUS = 10;

type Presentee = { auTitreDuDalo: boolean };

/** Is this exception what the home and its candidates are? That there are too few of them, the commission alone says. */
export function exceptionVraie(
  exception: ExceptionAuxTrois,
  { subventionTresSociale }: Pick<Logement, "subventionTresSociale">,
  presentees: readonly Presentee[],
): boolean {
  if (exception === "TRES_SOCIAL") return subventionTresSociale;
  if (exception === "DALO") return presentees.length > 0 && presentees.every(({ auTitreDuDalo }) => auTitreDuDalo);
  return true;
}

export type DecisionRecue = Omit<Decision, "seanceLe" | "repondreAvantLe"> & { numeroUnique: string };

const attribue: readonly CodeDeDecision[] = ["ATTRIBUTION", "ATTRIBUTION_RANG", "ATTRIBUTION_CONDITION"];

type Manque = { si: boolean; champ: string; code: string; message: string };

function fautesDUne(recue: DecisionRecue, rang: number): Faute[] {
  const { decision, condition, motif, motivation = "", sousMotif } = recue;
  const manques: Manque[] = [
    {
      si: (decision === "NON_ATTRIBUTION" || decision === "IRRECEVABILITE") && motivation.trim() === "",
      champ: "motivation",
      code: "motivation-manquante",
      message: "Expliquez la décision : la personne lira cette raison.",
    },
    {
      si: decision === "NON_ATTRIBUTION" && motif === undefined,
      champ: "motif",
      code: "reponse-manquante",
      message: "Choisissez le motif de la non-attribution.",
    },
    {
      si: decision === "IRRECEVABILITE" && sousMotif === undefined,
      champ: "sousMotif",
      code: "reponse-manquante",
      message: "Dites si ce sont les ressources ou le séjour.",
    },
    {
      si: decision === "ATTRIBUTION_CONDITION" && condition === undefined,
      champ: "condition",
      code: "reponse-manquante",
      message: "Dites quelle pièce manque, et jusqu’à quand.",
    },
  ];
  return manques.flatMap(({ si, champ, code, message }) =>
    si ? [{ pointeur: `/decisions/${rang}/${champ}`, code, message }] : [],
  );
}

/** Ranks run from 1 without a hole, one candidate each. */
const rangsSuivis = (rangs: readonly number[]): boolean =>
  rangs.toSorted((a, b) => a - b).every((rang, place) => rang === place + 1);

/** All that is wrong in the decisions of a commission for a home. */
export function fautesDesDecisions(decisions: readonly DecisionRecue[]): Faute[] {
  const classes = decisions.filter(({ decision }) => decision === "ATTRIBUTION_RANG");
  const seuls = decisions.filter(({ decision }) => decision === "ATTRIBUTION" || decision === "ATTRIBUTION_CONDITION");
  const fautes = decisions.flatMap(fautesDUne);
  if (!rangsSuivis(classes.map(({ rang = 0 }) => rang)))
    fautes.push({
      pointeur: "/decisions",
      code: "rangs-incoherents",
      message: "Les rangs vont de 1 en 1, sans trou ni ex æquo.",
    });
  if (seuls.length > 1 || (seuls.length === 1 && classes.some(({ rang }) => rang === 1)))
    fautes.push({
      pointeur: "/decisions",
      code: "deux-attributions",
      message: "Un logement s’attribue à une seule demande ; les suivantes se classent par rang.",
    });
  return fautes;
}

/** Who is offered the home first. */
export const estOfferteDAbord = ({ decision, rang = 1 }: Pick<Decision, "decision" | "rang">): boolean =>
  attribue.includes(decision) && rang === 1;
