import type { CandidatureLue, LogementLu } from "../../../shared/api/attribution.ts";
import { decrireLogement } from "../../../shared/attribution/logement.ts";
import { m } from "../../paraglide/messages.js";

const etats = {
  ouvert: m.logement_ouvert,
  decide: m.logement_decide,
  loue: m.logement_loue,
  retire: m.logement_retire,
} satisfies Record<LogementLu["etat"], () => string>;
export const direLEtat = ({ etat }: Pick<LogementLu, "etat">): string => etats[etat]();

const candidatures = {
  presentee: m.candidature_presentee,
  "en-attente": m.candidature_en_attente,
  proposee: m.candidature_proposee,
  acceptee: m.candidature_acceptee,
  refusee: m.candidature_refusee,
  "non-attribuee": m.candidature_non_attribuee,
  irrecevable: m.candidature_irrecevable,
  close: m.candidature_close,
  satisfaite: m.candidature_satisfaite,
} satisfies Record<CandidatureLue["etat"], () => string>;
export const direLaCandidature = ({ etat }: Pick<CandidatureLue, "etat">): string => candidatures[etat]();

/** « T3 de 62 m², 2e étage avec ascenseur, à Villeurbanne » */
export const nommerLeLogement = (
  logement: Parameters<typeof decrireLogement>[0] & { nomDeLaCommune: string },
): string => m.logement_nom({ logement: decrireLogement(logement), commune: logement.nomDeLaCommune });
