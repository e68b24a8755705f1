import type { vieDeLaDemande as routes } from "../../shared/api/vie-de-la-demande.ts";
import { expiration } from "../../shared/demande/delais.ts";
import { manques } from "../../shared/formulaire/completude.ts";
import { reponsesRetenues } from "../../shared/formulaire/parcours.ts";
import { reprendre } from "../../shared/formulaire/reprise.ts";
import { verifierReponses } from "../../shared/formulaire/validite.ts";
import { Problem } from "../../shared/problems.ts";
import { nouveauCodeAttestation } from "../socle/codes-lisibles.ts";
import type { Appel, Handler } from "../socle/http.ts";
import { reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import { type PourAgir, surMaDemande } from "../socle/sur-ma-demande.ts";
import { type ChangementsLus, lireChangements, type PourChanger } from "./changements.ts";

/** Nothing changed, but time did: a child came of age, or the form asks more than it did. */
async function rienNAChange(dossier: DossierLu, contexte: PourChanger & Appel): Promise<ChangementsLus> {
  const { formulaire } = dossier.demande;
  const reprises = reprendre(formulaire, await reponsesDuDossier(contexte.coffre, dossier), contexte);
  const champs = manques(reprises, contexte);
  if (champs.length > 0) throw new Problem("demande-incomplete", { champs });
  const fautes = verifierReponses(reponsesRetenues(reprises, contexte), contexte);
  if (fautes.length > 0) throw new Problem("champs-invalides", { champs: fautes });
  return { changements: { formulaire, changements: {}, sensiblesChanges: false } };
}

/** Twelve more months from today (CCH, R. 441-2-7): same number, same seniority, a new attestation. */
export const renouveler: Handler<typeof routes.renouveler, PourAgir & PourChanger> = (entree, contexte) =>
  surMaDemande(entree, "modifier-demande", contexte, async (dossier) => {
    if (dossier.demande.etat !== "active") throw new Problem("demande-arretee");
    const { changements, ...suites } = entree.changements
      ? await lireChangements(entree.changements, dossier, contexte)
      : await rienNAChange(dossier, contexte);
    const validite = { expireLe: expiration(contexte.aujourdhui), codeAttestation: nouveauCodeAttestation() };
    return { fait: { type: "demande-renouvelee", donnees: { ...changements, ...validite } }, ...suites };
  });
