import type { commission as routes } from "../../shared/api/commission.ts";
import { fautesDeComposition, quorumAtteint } from "../../shared/attribution/composition.ts";
import type { Logement } from "../../shared/attribution/logement.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { PourVoir } from "./logement-vu.ts";
import { montrerSeances, posteDeBailleur } from "./seances.ts";

/** Who sits and who is there: said before the first decision, and never changed after it. */
export const composerSeance: Handler<typeof routes.composerSeance, PourVoir> = async (entree, contexte) => {
  const { seanceId, ...composition } = entree;
  const { attributions } = contexte;
  const { guichet } = (await posteDeBailleur(contexte)).poste;
  const seance = await attributions.lireSeance(guichet, seanceId);
  if (!seance) throw new Problem("seance-introuvable");
  const champs = fautesDeComposition(composition);
  if (champs.length > 0) throw new Problem("champs-invalides", { champs });
  const logements = await attributions.lister({ index: "parBailleur", cle: guichet });
  if (logements.some((un) => un.seance?.seanceId === seanceId && un.decidee !== undefined))
    throw new Problem("seance-deja-tenue");
  const composee = { ...seance, composition };
  await attributions.ouvrirSeance(guichet, composee);
  const [montree] = await montrerSeances([composee], guichet, contexte);
  if (!montree) throw new Error("a sitting is shown as one");
  return montree;
};

/** A commission that too few attend decides nothing. */
export async function exigerLeQuorum(logement: Logement, guichet: string, { attributions }: PourVoir): Promise<void> {
  const seance = logement.seance && (await attributions.lireSeance(guichet, logement.seance.seanceId));
  if (!seance) throw new Problem("seance-introuvable");
  if (!seance.composition) throw new Problem("seance-sans-composition");
  if (!quorumAtteint(seance.composition)) throw new Problem("quorum-non-atteint");
}
