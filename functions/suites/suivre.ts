import { type CandidatureDuLogement, estOuverte } from "../../shared/attribution/candidature.ts";
import { candidatureEst } from "../../shared/demande/candidatures.ts";
import { ajouterJours, jourAParis } from "../../shared/demande/delais.ts";
import type { Demande } from "../../shared/demande/demande.ts";
import type { AnnonceDEvenement } from "../socle/annonce.ts";
import { cloreCandidature } from "../socle/clore-candidature.ts";
import { log } from "../socle/log.ts";
import { mouvoir, type PourMouvoir } from "../socle/mouvoir.ts";
import type { AttributionsStore, LogementLu } from "../socle/stores/attributions.ts";

export type Dependances = Omit<PourMouvoir, "maintenant"> & { attributions: AttributionsStore };
type Contexte = Dependances & { maintenant: Date };

/** Days that the next in rank has to answer: the ten of the law, and the time of a letter. */
const JOURS_DU_SUIVANT = 15;

async function copier(demande: Demande, logementId: string, { attributions }: Dependances): Promise<void> {
  const sienne = demande.candidatures?.find(({ logement }) => logement.logementId === logementId);
  if (sienne) await attributions.suivre(demande.numeroUnique, sienne);
}

const parRang = (a: CandidatureDuLogement, b: CandidatureDuLogement): number =>
  (a.decision?.rang ?? 0) - (b.decision?.rang ?? 0);

/** Offers the home to this one; false when their demande stopped or they accepted another home. */
async function proposer(logementId: string, { numeroUnique }: CandidatureDuLogement, contexte: Contexte) {
  const repondreAvantLe = ajouterJours(jourAParis(contexte.maintenant), JOURS_DU_SUIVANT);
  const apres = await mouvoir(
    {
      numeroUnique,
      operationId: `suite-${logementId}`,
      acteur: { role: "systeme" },
      canal: "systeme",
      decider: ({ demande }) =>
        demande.etat === "active" && candidatureEst(demande, logementId, "en-attente")
          ? { fait: { type: "logement-propose", donnees: { logementId, repondreAvantLe } } }
          : undefined,
    },
    contexte,
  );
  if (apres) await copier(apres, logementId, contexte);
  return apres !== undefined && candidatureEst(apres, logementId, "proposee", "acceptee");
}

/** The next in rank is offered the home; when nobody is left, demandes may be presented for it again. */
async function proposerAuSuivant({ logement, candidatures }: LogementLu, contexte: Contexte): Promise<void> {
  if (candidatures.some(({ etat }) => etat === "proposee" || etat === "acceptee")) return;
  const enAttente = candidatures.filter(({ etat }) => etat === "en-attente").toSorted(parRang);
  for (const suivant of enAttente) if (await proposer(logement.logementId, suivant, contexte)) return;
  // changed meanwhile: whoever changed it decides
  await contexte.attributions.changer(logement, { etat: "ouvert" });
}

/** What a home asks of its candidatures, as it stands now; done again, it does nothing more. */
async function faireSuivre(logementId: string, contexte: Contexte): Promise<void> {
  const lu = await contexte.attributions.lireTout(logementId);
  if (!lu) return;
  const { logement, candidatures } = lu;
  if (logement.etat === "decide") return proposerAuSuivant(lu, contexte);
  if (logement.etat !== "loue") return;
  for (const candidature of candidatures.filter(estOuverte))
    await cloreCandidature(logementId, candidature, "autre-candidat", contexte);
}

/**
 * What an event of a demande makes of the homes that it stood for: its side is copied to the home, the next in rank is
 * offered it, the others close when it is let. Told twice or late, it finds it done.
 */
export async function suivre(
  { numeroUnique, type, version }: AnnonceDEvenement,
  dependances: Dependances,
  maintenant: Date,
): Promise<void> {
  const dossier = await dependances.demandes.lireDossier(numeroUnique);
  // erased meanwhile: it stands for nothing any more
  if (!dossier) return log("message-abandonne", { code: type });
  const { demande } = dossier;
  const touchees = (demande.candidatures ?? []).filter((candidature) => candidature.version >= version);
  for (const { logement } of touchees) {
    await copier(demande, logement.logementId, dependances);
    await faireSuivre(logement.logementId, { ...dependances, maintenant });
  }
}
