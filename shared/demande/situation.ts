import { finDeTolerance, jourDuPreavis, reponseALaReprise } from "./delais.ts";
import type { Demande } from "./demande.ts";
import { dernierJourDeReprise } from "./reprise-possible.ts";

/** What a demande lets its person do today, and until which day. */
export type Situation =
  | { nature: "valable"; renouvelableLe: string }
  | { nature: "a-renouveler" | "en-tolerance"; dernierJour: string }
  /** Past the month of tolerance, and not struck off: no notice is proved yet. */
  | { nature: "en-sursis" }
  | { nature: "restaurable" | "reprenable"; dernierJour: string }
  | { nature: "reprise-demandee"; reponseLe: string }
  /** Another demande of the same person goes on in its place. */
  | { nature: "reunie"; le: string }
  | { nature: "arretee" };

type Vue = Pick<Demande, "etat" | "expireLe" | "radiation" | "reactivationDemandeeLe"> & {
  reunieA?: { le: string };
};

function enCours({ expireLe }: Vue, jour: string): Situation {
  if (jour < jourDuPreavis(expireLe)) return { nature: "valable", renouvelableLe: jourDuPreavis(expireLe) };
  if (jour <= expireLe) return { nature: "a-renouveler", dernierJour: expireLe };
  if (jour <= finDeTolerance(expireLe)) return { nature: "en-tolerance", dernierJour: finDeTolerance(expireLe) };
  return { nature: "en-sursis" };
}

function arretee(demande: Vue, jour: string): Situation {
  const { radiation, reactivationDemandeeLe, reunieA } = demande;
  if (reunieA) return { nature: "reunie", le: reunieA.le };
  if (reactivationDemandeeLe !== undefined)
    return { nature: "reprise-demandee", reponseLe: reponseALaReprise(reactivationDemandeeLe) };
  const { restaurableJusquAu = "" } = radiation ?? {};
  if (jour <= restaurableJusquAu) return { nature: "restaurable", dernierJour: restaurableJusquAu };
  const dernierJour = dernierJourDeReprise(demande);
  return dernierJour !== undefined && jour <= dernierJour
    ? { nature: "reprenable", dernierJour }
    : { nature: "arretee" };
}

/** Where a demande stands on a day in Paris; says the same as the guards of `transitions.ts`. */
export const situationLe = (demande: Vue, jour: string): Situation =>
  demande.etat === "active" ? enCours(demande, jour) : arretee(demande, jour);
