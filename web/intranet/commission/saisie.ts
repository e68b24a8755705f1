import type { commission } from "../../../shared/api/commission.ts";
import type { Entree } from "../../../shared/api/route.ts";
import type { CodeDeDecision } from "../../../shared/attribution/candidature.ts";
import { motifsDeNonAttribution } from "../../../shared/attribution/nomenclatures.ts";

export type SaisieDeDecision = {
  numeroUnique: string;
  decision: CodeDeDecision;
  rang: string;
  motif: string;
  motivation: string;
  piece: string;
  pieceAvantLe: string;
  sousMotif: "IRRRES" | "IRRSEJ";
};

type Recue = Entree<typeof commission.decider>["decisions"][number];

export const saisieVide = ({ numeroUnique }: { numeroUnique: string }, place: number): SaisieDeDecision => ({
  numeroUnique,
  decision: "ATTRIBUTION_RANG",
  rang: String(place + 1),
  motif: "",
  motivation: "",
  piece: "",
  pieceAvantLe: "",
  sousMotif: "IRRRES",
});

/** What is sent of a line: only what its decision asks for. */
export function decisionRecue({
  numeroUnique,
  decision,
  rang,
  motif,
  motivation,
  piece,
  pieceAvantLe,
  sousMotif,
}: SaisieDeDecision): Recue {
  const code = motifsDeNonAttribution.find((un) => un.code === motif)?.code;
  return {
    numeroUnique,
    decision,
    ...(decision === "ATTRIBUTION_RANG" && { rang: Number(rang) || 0 }),
    ...(decision === "ATTRIBUTION_CONDITION" && piece !== "" && { condition: { piece, avantLe: pieceAvantLe } }),
    ...(decision === "NON_ATTRIBUTION" && code !== undefined && { motif: code }),
    ...(decision === "IRRECEVABILITE" && { sousMotif }),
    ...(motivation.trim() !== "" && { motivation }),
  };
}
