import { LIGNES_D_UNE_FILE, type guichetDemandes as routes } from "../../shared/api/guichet-demandes.ts";
import { expiration, reponseALaReprise } from "../../shared/demande/delais.ts";
import { peutDansSonTerritoire } from "../../shared/droits/agent.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, dansLePerimetre, type PourOuvrir } from "../socle/agent-connecte.ts";
import { nouveauCodeAttestation } from "../socle/codes-lisibles.ts";
import type { Handler } from "../socle/http.ts";
import type { FilesStore } from "../socle/stores/files.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

type PourLister = PourOuvrir & { files: FilesStore };

export const listerReactivations: Handler<typeof routes.listerReactivations, PourLister> = async (_, contexte) => {
  const { poste } = await agentConnecte(contexte);
  if (!peutDansSonTerritoire(poste, "decider-reactivation", contexte.aujourdhui)) throw new Problem("acces-refuse");
  const { lignes, suite } = await contexte.files.lire("REACTIVATION", poste.territoire, LIGNES_D_UNE_FILE);
  const siennes = await dansLePerimetre(lignes, poste, "decider-reactivation", contexte);
  const demandes = siennes.map(({ numeroUnique, depuisLe }) => {
    const avantLe = reponseALaReprise(depuisLe);
    return { numeroUnique, depuisLe, avantLe, enRetard: contexte.aujourdhui > avantLe };
  });
  return { demandes, suite };
};

/** Taken up again, a demande is valid for twelve months, as one that is renewed (arrêté of 2015, § 6.1). */
export const deciderReactivation: Handler<typeof routes.deciderReactivation, PourAgir> = (entree, contexte) =>
  surLaDemande(entree, "decider-reactivation", contexte, () => ({
    fait:
      entree.decision === "refuser"
        ? { type: "reactivation-refusee", donnees: { raison: entree.raison ?? "" } }
        : {
            type: "demande-reactivee",
            donnees: { expireLe: expiration(contexte.aujourdhui), codeAttestation: nouveauCodeAttestation() },
          },
  }));
