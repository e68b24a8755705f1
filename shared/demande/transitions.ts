import { Problem } from "../problems.ts";
import type { Demande, Etat } from "./demande.ts";
import { type DemandeDeposee, type Evenement, rejouer } from "./evenements.ts";

type Depart = Etat | "inexistante";
type Transition = { depuis: readonly Depart[]; vers: Etat; evenement: Evenement["type"]; libelle: string };

/** The whole life of a demande, state × action → state; every change of the system goes through it. */
export const transitions = {
  deposer: { depuis: ["inexistante"], vers: "active", evenement: "demande-deposee", libelle: "Demande déposée" },
} as const satisfies Record<string, Transition>;

export type Action = keyof typeof transitions;

/** What the person reads of an event. */
export const libelleDEvenement = (type: Evenement["type"]): string =>
  Object.values(transitions).find(({ evenement }) => evenement === type)?.libelle ?? type;

export type Circonstances = Omit<Evenement, "schema" | "version" | "type" | "donnees" | "survenuLe"> & {
  survenuLe?: string;
};

/** Next state and its event; throws `demande-deja-deposee` when the table has no way from here. */
export function appliquer(
  avant: Demande | undefined,
  action: Action,
  donnees: DemandeDeposee["donnees"],
  circonstances: Circonstances,
): { apres: Demande; evenement: Evenement } {
  const depart: Depart = avant?.etat ?? "inexistante";
  if (!transitions[action].depuis.some((admis) => admis === depart)) throw new Problem("demande-deja-deposee");
  const evenement: Evenement = {
    schema: 1,
    survenuLe: circonstances.connuLe,
    ...circonstances,
    version: (avant?.version ?? 0) + 1,
    type: transitions[action].evenement,
    donnees,
  };
  const apres = rejouer([evenement]);
  if (!apres) throw new Error("an event always gives a state");
  return { apres, evenement };
}
