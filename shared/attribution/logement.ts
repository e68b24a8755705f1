import type { Financement } from "../plafonds/plafond.ts";
import type { TypeDeLogement } from "../referentiel/nomenclatures.ts";
import type { CodeDeReservataire, ExceptionAuxTrois } from "./nomenclatures.ts";

/** What a home is, as a person may be told of it. */
export type LogementEnBref = {
  logementId: string;
  /** Guichet of the landlord that entered it. */
  bailleur: string;
  /** INSEE code; of the arrondissement where there are some. */
  commune: string;
  categorie: "A" | "M";
  type: TypeDeLogement;
  /** Square metres. */
  surface: number;
  /** 0: ground floor. */
  etage: number;
  ascenseur: boolean;
  /** Euros a month, charges included. */
  loyer: number;
  financement: Financement;
};

/** Open: demandes may be examined; let or withdrawn: nothing more may happen to it. */
export const etatsDeLogement = ["ouvert", "decide", "loue", "retire"] as const;
export type EtatDeLogement = (typeof etatsDeLogement)[number];

/** A home to let. */
export type Logement = LogementEnBref & {
  version: number;
  etat: EtatDeLogement;
  territoire: string;
  /** Told to those to whom it is proposed, and to nobody else. */
  adresse: string;
  reservataire: CodeDeReservataire;
  /** Guichet of the body that holds the contingent; absent when it is the State's or nobody's. */
  guichetReservataire?: string;
  qpv: boolean;
  /** Identifier in the national register of social homes. */
  rpls?: string;
  /** Built with the subsidy for homes with very social rents (CCH, D. 331-25-1). */
  subventionTresSociale: boolean;
  saisiLe: string;
  /** Sitting of the commission that looks at it. */
  seance?: { seanceId: string; le: string };
  /** The decision of its commission that stands; the same operation sent twice is one. */
  decidee?: { operationId: string; le: string; guichet: string; exception?: ExceptionAuxTrois };
  /** Day of the lease. */
  loueLe?: string;
};

const ETAT_RESERVATAIRE: readonly CodeDeReservataire[] = ["PPRIOR", "PFONCT"];

export const estDuPrefet = ({ reservataire }: Pick<Logement, "reservataire">): boolean =>
  ETAT_RESERVATAIRE.includes(reservataire);

export const enBref = ({
  logementId,
  bailleur,
  commune,
  categorie,
  type,
  surface,
  etage,
  ascenseur,
  loyer,
  financement,
}: LogementEnBref): LogementEnBref => ({
  logementId,
  bailleur,
  commune,
  categorie,
  type,
  surface,
  etage,
  ascenseur,
  loyer,
  financement,
});

const m2 = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 });

/** « T3 de 62 m², 2e étage avec ascenseur » */
export function decrireLogement({
  type,
  surface,
  etage,
  ascenseur,
  categorie,
}: Pick<LogementEnBref, "type" | "surface" | "etage" | "ascenseur" | "categorie">): string {
  const nom = type === "C" ? "Chambre" : type === "T6P" ? "T6 ou plus" : type;
  if (categorie === "M") return `${nom} de ${m2.format(surface)} m², maison`;
  const niveau = etage === 0 ? "rez-de-chaussée" : etage === 1 ? "1er étage" : `${etage}e étage`;
  return `${nom} de ${m2.format(surface)} m², ${niveau}${etage > 0 ? (ascenseur ? " avec ascenseur" : " sans ascenseur") : ""}`;
}

const pieces: Record<TypeDeLogement, number> = { C: 1, T1: 1, T2: 2, T3: 3, T4: 4, T5: 5, T6P: 6 };
export const piecesDe = (type: TypeDeLogement): number => pieces[type];
