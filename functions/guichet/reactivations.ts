import type { guichetDemandes as routes } from "../../shared/api/guichet-demandes.ts";
import { expiration, reponseALaReprise } from "../../shared/demande/delais.ts";
import { nouveauCodeAttestation } from "../socle/codes-lisibles.ts";
import { lireSaFile, type PourLireUneFile } from "../socle/file-du-poste.ts";
import type { Handler } from "../socle/http.ts";
import { type PourAgir, surLaDemande } from "../socle/sur-la-demande.ts";

export const listerReactivations: Handler<typeof routes.listerReactivations, PourLireUneFile> = (_, contexte) =>
  lireSaFile({ nom: "REACTIVATION", acte: "decider-reactivation", echeance: reponseALaReprise }, contexte);

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
