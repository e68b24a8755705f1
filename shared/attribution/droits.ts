import { type Poste, peutDansSonTerritoire } from "../droits/agent.ts";
import { estDuPrefet, type Logement } from "./logement.ts";

type DeQui = Pick<Logement, "bailleur" | "territoire" | "commune" | "reservataire" | "guichetReservataire">;

/** A post of some communes answers for the homes that stand there. */
const couvre = ({ territoire, communes }: Poste, logement: DeQui): boolean =>
  territoire === logement.territoire && (communes === undefined || communes.includes(logement.commune));

const estAuBailleur = ({ guichet }: Poste, { bailleur }: DeQui): boolean => guichet === bailleur;

const estSurSonContingent = ({ role, guichet, territoire }: Poste, logement: DeQui): boolean =>
  role === "etat"
    ? estDuPrefet(logement) && territoire === logement.territoire
    : role === "reservataire" && guichet === logement.guichetReservataire;

/** May this post see this home? Its landlord, and who holds the contingent. */
export const voitLeLogement = (poste: Poste, logement: DeQui, aujourdhui: string): boolean =>
  peutDansSonTerritoire(poste, "voir-logement", aujourdhui) &&
  couvre(poste, logement) &&
  (estAuBailleur(poste, logement) || estSurSonContingent(poste, logement));

/** A reserved home takes the candidates of who holds it; the landlord enters those of a body that is no guichet here. */
export function designeSurLeLogement(poste: Poste, logement: DeQui, aujourdhui: string): boolean {
  if (!peutDansSonTerritoire(poste, "designer", aujourdhui) || !couvre(poste, logement)) return false;
  if (estSurSonContingent(poste, logement)) return true;
  const { guichetReservataire } = logement;
  return estAuBailleur(poste, logement) && guichetReservataire === undefined && !estDuPrefet(logement);
}

/** Enters homes, holds the commission and signs leases: the landlord alone. */
export const gereLeLogement = (poste: Poste, logement: DeQui, aujourdhui: string): boolean =>
  peutDansSonTerritoire(poste, "gerer-logement", aujourdhui) &&
  couvre(poste, logement) &&
  estAuBailleur(poste, logement);

/** List of the homes of a contingent: that of the State in a territory, or of a body. */
export const contingentDe = (logement: DeQui): string =>
  estDuPrefet(logement) ? `ETAT#${logement.territoire}` : (logement.guichetReservataire ?? "AUCUN");

export const contingentDuPoste = ({ role, guichet, territoire }: Poste): string =>
  role === "etat" ? `ETAT#${territoire}` : guichet;
