import { decisionsDeCommission, raisonsDeCloture } from "../attribution/candidature.ts";
import { decrireLogement } from "../attribution/logement.ts";
import { libelleDeNonAttribution, libelleDuRefus, SANS_REPONSE } from "../attribution/nomenclatures.ts";
import { afficherJour } from "../formulaire/affichage.ts";
import type { Donnees, Evenement } from "./evenements.ts";
import { sousMotifs } from "./radiation.ts";

type DeCandidature = Extract<
  Evenement,
  {
    type:
      | "candidature-presentee"
      | "candidature-examinee"
      | "logement-propose"
      | "proposition-repondue"
      | "candidature-close";
  }
>;

/** The home that an event speaks of, as it was presented. */
function logementDe(logementId: string, avant: readonly Evenement[]): string[] {
  const presentee = avant.find(
    (evenement) => evenement.type === "candidature-presentee" && evenement.donnees.logement.logementId === logementId,
  );
  return presentee?.type === "candidature-presentee" ? [`${decrireLogement(presentee.donnees.logement)}.`] : [];
}

const repondreAvant = (jour: string): string => `Réponse attendue avant le ${afficherJour(jour)}, dans votre espace.`;

/** What the commission decided, and why. */
function direLaDecision(donnees: Donnees["candidature-examinee"]): string[] {
  const { decision, seanceLe, rang, condition, motif, motivation, sousMotif, repondreAvantLe } = donnees;
  const { libelle, lettre } = decisionsDeCommission[decision];
  return [
    `${libelle} (R. 441-3, ${lettre}), commission du ${afficherJour(seanceLe)}.`,
    ...(rang === undefined ? [] : [`Votre rang : ${rang}.`]),
    ...(condition ? [`Il manque : ${condition.piece}, à donner avant le ${afficherJour(condition.avantLe)}.`] : []),
    ...(sousMotif ? [`${sousMotifs[sousMotif]}.`] : []),
    ...(motif ? [`${libelleDeNonAttribution(motif)}.`] : []),
    ...(motivation ? [`Raison : ${motivation}`] : []),
    ...(repondreAvantLe ? [repondreAvant(repondreAvantLe)] : []),
  ];
}

function direLaReponse({ refus, commentaire }: Donnees["proposition-repondue"]): string[] {
  if (refus === undefined) return ["Logement accepté."];
  if (refus === SANS_REPONSE) return ["Sans réponse dans le délai : cela vaut refus (CCH, R. 441-10)."];
  return [`Logement refusé : ${libelleDuRefus(refus)}.`, ...(commentaire ? [commentaire] : [])];
}

export function recitDeCandidature(evenement: DeCandidature, avant: readonly Evenement[]): string[] {
  if (evenement.type === "candidature-presentee") return [`${decrireLogement(evenement.donnees.logement)}.`];
  const logement = logementDe(evenement.donnees.logementId, avant);
  switch (evenement.type) {
    case "candidature-examinee":
      return [...logement, ...direLaDecision(evenement.donnees)];
    case "logement-propose":
      return [...logement, repondreAvant(evenement.donnees.repondreAvantLe)];
    case "proposition-repondue":
      return [...logement, ...direLaReponse(evenement.donnees)];
    case "candidature-close":
      return [...logement, `${raisonsDeCloture[evenement.donnees.raison]}.`];
  }
}
