import type { Demande } from "../../shared/demande/demande.ts";
import type { Acteur } from "../../shared/demande/evenements.ts";
import { type Acte, acteurSous, mandatDe, peut } from "../../shared/droits/peut.ts";
import { Problem } from "../../shared/problems.ts";
import type { Appel } from "./http.ts";
import { type Geste, mouvoir, type PourMouvoir } from "./mouvoir.ts";

/** What an act of the person on their own demande stands on. */
export type PourAgir = Omit<PourMouvoir, "maintenant">;

/** Who acts: the person, or their helper for them. */
export const acteurDe = ({ qui, aujourdhui }: Pick<Appel, "qui" | "aujourdhui">, demande: Demande): Acteur =>
  acteurSous(qui, mandatDe(qui, demande, aujourdhui));

/**
 * Does this to a demande of the person who calls, or whom they help if the mandate allows this act; anyone else's is
 * answered as if there were none.
 */
export async function surMaDemande(
  { numeroUnique, operationId }: Pick<Geste, "numeroUnique" | "operationId">,
  acte: Acte,
  contexte: PourAgir & Appel,
  decider: Geste["decider"],
): Promise<Demande> {
  const { qui, aujourdhui } = contexte;
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId,
      acteur(demande) {
        if (!peut(qui, acte, demande, aujourdhui)) throw new Problem("demande-introuvable");
        return acteurDe(contexte, demande);
      },
      canal: "portail",
      decider,
    },
    contexte,
  );
  if (!apres) throw new Problem("demande-introuvable");
  return apres;
}
