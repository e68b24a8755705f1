import type { attribution as routes } from "../../shared/api/attribution.ts";
import type { Entree } from "../../shared/api/route.ts";
import type { Attribution } from "../../shared/attribution/candidature.ts";
import { gereLeLogement } from "../../shared/attribution/droits.ts";
import type { Logement } from "../../shared/attribution/logement.ts";
import { Problem } from "../../shared/problems.ts";
import { caracteristiques, type Lieu } from "../../shared/statistiques/dimensions.ts";
import type { Handler } from "../socle/http.ts";
import { ecriture } from "../socle/mouvoir.ts";
import { reessayer, siPassagere } from "../socle/reessayer.ts";
import type { DossierLu } from "../socle/stores/demandes.ts";
import { logementPour, type PourVoir, relire } from "./logement-vu.ts";
import type { PourEcrire } from "./pour-ecrire.ts";

type Situer = { lieuDe(commune: string): Lieu | undefined };
type Bail = Entree<typeof routes.signerBail>;

/** What the law wants to be kept of a demande that ends by a lease (CCH, R. 441-2-9), its household as of that day. */
function attributionDe(
  logement: Logement,
  { demande }: DossierLu,
  { accordCollectif, dejaLogeParLeBailleur }: Bail,
  auTitreDuDalo: boolean,
  { lieuDe, aujourdhui }: Situer & { aujourdhui: string },
): Attribution {
  const { logementId, rpls, commune, categorie, type, surface, loyer, financement, qpv, reservataire } = logement;
  // judged in the territory of the home, wherever else the household wished to live
  const ici = caracteristiques({ ...demande.reponses, communes: [commune] }, { aujourdhui, lieuDe });
  return {
    logementId,
    ...(rpls !== undefined && { rpls }),
    commune,
    categorie,
    type,
    surface,
    loyer,
    financement,
    qpv,
    reservataire,
    accordCollectif,
    dalo: auTitreDuDalo ? "ACTIF" : "NON",
    dejaLogeParLeBailleur,
    bailSigneLe: aujourdhui,
    quartile: ici.quartile_ressources,
    plafond: ici.plafond,
  };
}

/** Home let, demande satisfied, its locks freed: one transaction; the other candidatures close from its event. */
export const signerBail: Handler<typeof routes.signerBail, PourVoir & PourEcrire & Situer> = async (
  entree,
  contexte,
) => {
  const { logementId, numeroUnique, operationId } = entree;
  const { attributions, demandes, aujourdhui, maintenant } = contexte;
  await reessayer(async () => {
    const { agent, lu } = await logementPour(logementId, gereLeLogement, contexte);
    const { logement, candidatures } = lu;
    const candidature = candidatures.find((une) => une.numeroUnique === numeroUnique);
    const dossier = candidature && (await demandes.lireDossier(numeroUnique));
    if (!dossier) throw new Problem("demande-introuvable");
    if (dossier.evenements.some((evenement) => evenement.operationId === operationId)) return true;
    if (logement.etat === "loue" || logement.etat === "retire") throw new Problem("logement-deja-loue");
    const { guichet } = agent.poste;
    const attribution = attributionDe(logement, dossier, entree, candidature.auTitreDuDalo, contexte);
    const mouvement = ecriture(
      dossier,
      { fait: { type: "demande-radiee", donnees: { motif: "attribution", attribution } } },
      {
        numeroUnique,
        operationId,
        acteur: { role: "agent", agent: agent.agent, guichet },
        canal: "guichet",
        guichet,
      },
      maintenant,
    );
    const avec = [
      attributions.ecriture(logement, { etat: "loue", loueLe: aujourdhui }),
      attributions.ecritureDeCandidature(logementId, { ...candidature, etat: "satisfaite" }),
    ];
    const issue = await contexte.ecrireEnsemble([mouvement], avec).catch(siPassagere);
    return issue === "ecrit" ? true : undefined;
  }, contexte.patienter);
  return relire(logementId, contexte);
};
