import type { CandidatureVue, proposition as routes } from "../../shared/api/proposition.ts";
import type { Candidature } from "../../shared/attribution/candidature.ts";
import { candidaturePour } from "../../shared/attribution/candidature.ts";
import { rangAvantDecision } from "../../shared/attribution/examiner.ts";
import { Problem } from "../../shared/problems.ts";
import { communeParCode, type IndexCommunes } from "../../shared/referentiel/communes.ts";
import type { Handler } from "../socle/http.ts";
import { maDemande, type PourLire } from "../socle/ma-demande.ts";
import type { AttributionsStore, LogementLu } from "../socle/stores/attributions.ts";
import type { GuichetsStore } from "../socle/stores/guichets.ts";
import { type PourAgir, surMaDemande } from "../socle/sur-ma-demande.ts";
import { suivreCandidature } from "./clore.ts";

type PourMontrer = PourLire & {
  attributions: AttributionsStore;
  guichets: Pick<GuichetsStore, "lire">;
  communes: () => IndexCommunes;
};

/** The address is for whom the home is offered: it may be someone else's later. */
const aSonAdresse = ({ etat }: Candidature): boolean => etat === "proposee" || etat === "acceptee";

/** Who was taken back before the commission sat was no candidate. */
const enLice = ({ candidatures }: LogementLu) =>
  candidatures.filter(({ etat, decision }) => decision !== undefined || etat !== "close");

/** How many stand for the home, and where this one does among them as long as the commission has not sat. */
function placeDe(lu: LogementLu, numeroUnique: string, { etat }: Candidature) {
  const presentees = enLice(lu);
  const classement = etat === "presentee" ? rangAvantDecision(presentees, numeroUnique) : undefined;
  return { sur: presentees.length, ...(classement !== undefined && { classement }) };
}

async function montrer(candidature: Candidature, numeroUnique: string, contexte: PourMontrer): Promise<CandidatureVue> {
  const { logement, etat, le, auTitreDuDalo, decision, repondreAvantLe } = candidature;
  const [lu, bailleur] = await Promise.all([
    contexte.attributions.lireTout(logement.logementId),
    contexte.guichets.lire(logement.bailleur),
  ]);
  return {
    logement,
    nomDeLaCommune: communeParCode(contexte.communes(), logement.commune)?.nom ?? logement.commune,
    ...(bailleur && { nomDuBailleur: bailleur.nom }),
    etat,
    le,
    auTitreDuDalo,
    ...(lu && aSonAdresse(candidature) && { adresse: lu.logement.adresse }),
    ...(lu && placeDe(lu, numeroUnique, candidature)),
    ...(etat === "proposee" && repondreAvantLe !== undefined && { repondreAvantLe }),
    ...(decision?.rang !== undefined && { rang: decision.rang }),
    ...(decision?.condition && { condition: decision.condition }),
    ...(decision?.motif !== undefined && { motif: decision.motif }),
    ...(decision?.motivation !== undefined && { motivation: decision.motivation }),
  };
}

export const listerCandidatures: Handler<typeof routes.listerCandidatures, PourMontrer> = async (
  { numeroUnique },
  contexte,
) => {
  const { candidatures = [] } = await maDemande(numeroUnique, "lire-propositions", contexte);
  const dernieres = candidatures.toSorted((a, b) => b.version - a.version);
  return {
    candidatures: await Promise.all(dernieres.map((candidature) => montrer(candidature, numeroUnique, contexte))),
  };
};

/** Recorded by a button that the person presses, never by a link that is opened (CCH, R. 441-10). */
export const repondreProposition: Handler<
  typeof routes.repondreProposition,
  PourAgir & { attributions: AttributionsStore }
> = async (entree, contexte) => {
  const { numeroUnique, logementId, refus, commentaire } = entree;
  const dit = { ...(refus && { refus }), ...(commentaire !== undefined && commentaire !== "" && { commentaire }) };
  const apres = await surMaDemande(entree, "agir-sur-demande", contexte, () => ({
    fait: { type: "proposition-repondue", donnees: { logementId, ...dit } },
  }));
  await suivreCandidature(logementId, numeroUnique, contexte);
  const candidature = candidaturePour(apres, logementId);
  if (!candidature) throw new Problem("proposition-introuvable");
  return { etat: candidature.etat };
};
