import type { MesDonnees } from "../../shared/api/espace.ts";
import { decisionsDeCommission } from "../../shared/attribution/candidature.ts";
import { decrireLogement } from "../../shared/attribution/logement.ts";
import { libelleDeNonAttribution, libelleDuRefus } from "../../shared/attribution/nomenclatures.ts";
import type { Demande } from "../../shared/demande/demande.ts";

type Gardee = MesDonnees["demandes"][number]["candidatures"][number];

/** Homes that the demande stood for, what became of it, and why; of the other candidates, nothing. */
export const candidaturesGardees = ({ candidatures = [] }: Pick<Demande, "candidatures">): Gardee[] =>
  candidatures.map(({ logement, le, etat, auTitreDuDalo, decision, refus }) => {
    const { motif, motivation } = decision ?? {};
    return {
      le,
      logement: decrireLogement(logement),
      commune: logement.commune,
      bailleur: logement.bailleur,
      etat,
      auTitreDuDalo,
      ...(decision && { decision: decisionsDeCommission[decision.decision].libelle, seanceLe: decision.seanceLe }),
      ...(decision?.rang !== undefined && { rang: decision.rang }),
      ...(motif !== undefined && { motif: libelleDeNonAttribution(motif) }),
      ...(motivation !== undefined && { motivation }),
      ...(refus !== undefined && { refus: libelleDuRefus(refus) }),
    };
  });

/** The same, in one line of a document. */
export const direLaCandidature = ({ logement, decision, rang, motif, motivation, refus }: Gardee): string[] => [
  logement,
  ...(decision === undefined ? [] : [rang === undefined ? `${decision}.` : `${decision}, rang ${rang}.`]),
  ...(motif === undefined ? [] : [`${motif}.`]),
  ...(motivation === undefined ? [] : [motivation]),
  ...(refus === undefined ? [] : [`Refusé : ${refus}.`]),
];
