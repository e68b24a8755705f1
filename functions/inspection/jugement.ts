import type { RaisonDeRefus } from "../../shared/pieces/refus.ts";
import { estRecue, type Fichier, fichiersDe, type Piece } from "../socle/stores/piece.ts";

/** Why this file is set aside; nothing when it is not, or nobody knows yet. */
function refusDe({ analyse, antivirus }: Fichier): RaisonDeRefus | undefined {
  if (antivirus?.issue === "virus") return "virus";
  if (analyse && analyse.issue !== "sain") return analyse.issue;
  return antivirus?.issue === "non-examine" ? "verification-impossible" : undefined;
}

/** Looks of the sweep past which a piece has its answer, whatever is missing: some days. */
export const RELANCES_MAX = 8;

/** Both verdicts are there, or ours gave up. */
const estVu = ({ analyse, antivirus }: Fichier): boolean =>
  antivirus?.issue === "virus" ||
  analyse?.issue === "verification-impossible" ||
  (analyse !== undefined && antivirus !== undefined);

export type Avis = { avis: "attendre" } | { avis: "accepter" } | { avis: "refuser"; raison: RaisonDeRefus };

/**
 * What the verdicts known so far lead to, in whatever order they came. Both are waited for, even to refuse: a virus is
 * a better reason than any other, and an object erased too soon would never be scanned.
 */
export function avisSur(piece: Pick<Piece, "fichiers" | "relances">): Avis {
  const fichiers = fichiersDe(piece).map(([, fichier]) => fichier);
  const raisons = fichiers.filter(estVu).flatMap((fichier) => refusDe(fichier) ?? []);
  const raison = raisons.includes("virus") ? "virus" : raisons[0];
  if (raison) return { avis: "refuser", raison };
  if (fichiers.every(estVu)) return { avis: "accepter" };
  const abandon = estRecue(piece) && piece.relances > RELANCES_MAX;
  return abandon ? { avis: "refuser", raison: "verification-impossible" } : { avis: "attendre" };
}
