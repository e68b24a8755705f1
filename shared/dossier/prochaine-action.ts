import { apresLeDelai, finDeTolerance, jourAParis, jourDuPreavis, reponseALaReprise } from "../demande/delais.ts";
import type { Demande } from "../demande/demande.ts";
import { aRegarderAvant } from "../pieces/examens.ts";

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

/** Pieces that nobody has looked at yet, with the instant since when. */
type ARegarder = readonly { depuisLe: string }[];

function regarder(pieces: ARegarder): Action[] {
  const [premiere] = pieces.map(({ depuisLe }) => jourAParis(new Date(depuisLe))).toSorted();
  return premiere === undefined ? [] : [{ nature: "regarder-pieces", avantLe: aRegarderAvant(premiere) }];
}

function quandElleVit(demande: Demande, pieces: ARegarder, jour: string): Action[] {
  const { injoignableDepuis, avertissement, identite, expireLe } = demande;
  return [
    ...(injoignableDepuis === undefined ? [] : [{ nature: "joindre" } as const]),
    ...(avertissement ? [{ nature: "attendre-reponse", avantLe: apresLeDelai(avertissement.le) } as const] : []),
    ...regarder(pieces),
    ...(identite === "a_verifier" ? [{ nature: "verifier-identite" } as const] : []),
    ...(jour >= jourDuPreavis(expireLe)
      ? [{ nature: "attendre-renouvellement", avantLe: finDeTolerance(expireLe) } as const]
      : []),
  ];
}

/** What is to be done of a file today, and by when; never nothing. */
export function actionsDe(demande: Demande, pieces: ARegarder, jour: string): Action[] {
  const { etat, reactivationDemandeeLe } = demande;
  if (reactivationDemandeeLe !== undefined)
    return [{ nature: "decider-reprise", avantLe: reponseALaReprise(reactivationDemandeeLe) }];
  if (etat !== "active") return [{ nature: "arretee" }];
  const actions = quandElleVit(demande, pieces, jour);
  return actions.length > 0 ? actions : [{ nature: "suivre" }];
}
