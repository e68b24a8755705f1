import {
  ajouterJours,
  apresLeDelai,
  finDeTolerance,
  jourAParis,
  jourDuPreavis,
  reponseALaReprise,
} from "../demande/delais.ts";
import type { Demande } from "../demande/demande.ts";

/** What a file waits for, the most pressing first. */
export const natures = [
  "decider-reprise",
  "joindre",
  "attendre-reponse",
  "regarder-pieces",
  "verifier-identite",
  "attendre-renouvellement",
  "suivre",
  "arretee",
] as const;
export type Action = { nature: (typeof natures)[number]; avantLe?: string };

// the guichet has fifteen days to look at a piece
const JOURS_POUR_UNE_PIECE = 15;

/** Pieces received and not looked at yet, with the instant when they came. */
type Recues = readonly { donneeLe: string }[];

function regarder(recues: Recues): Action[] {
  const [premiere] = recues.map(({ donneeLe }) => jourAParis(new Date(donneeLe))).toSorted();
  return premiere === undefined
    ? []
    : [{ nature: "regarder-pieces", avantLe: ajouterJours(premiere, JOURS_POUR_UNE_PIECE) }];
}

function quandElleVit(demande: Demande, recues: Recues, jour: string): Action[] {
  const { injoignableDepuis, avertissement, identite, expireLe } = demande;
  return [
    ...(injoignableDepuis === undefined ? [] : [{ nature: "joindre" } as const]),
    ...(avertissement ? [{ nature: "attendre-reponse", avantLe: apresLeDelai(avertissement.le) } as const] : []),
    ...regarder(recues),
    ...(identite === "a_verifier" ? [{ nature: "verifier-identite" } as const] : []),
    ...(jour >= jourDuPreavis(expireLe)
      ? [{ nature: "attendre-renouvellement", avantLe: finDeTolerance(expireLe) } as const]
      : []),
  ];
}

/** What is to be done of a file today, and by when; never nothing. */
export function actionsDe(demande: Demande, recues: Recues, jour: string): Action[] {
  const { etat, reactivationDemandeeLe } = demande;
  if (reactivationDemandeeLe !== undefined)
    return [{ nature: "decider-reprise", avantLe: reponseALaReprise(reactivationDemandeeLe) }];
  if (etat !== "active") return [{ nature: "arretee" }];
  const actions = quandElleVit(demande, recues, jour);
  return actions.length > 0 ? actions : [{ nature: "suivre" }];
}
