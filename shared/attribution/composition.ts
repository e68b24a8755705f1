import type { Faute } from "../problems.ts";

/** Who sits in a commission, and whether they vote (CCH, L. 441-2 and R. 441-9). */
export const qualites = {
  PRESIDENT: { libelle: "Membre désigné par le conseil, élu président", vote: true },
  CONSEIL: { libelle: "Membre désigné par le conseil", vote: true },
  LOCATAIRES: { libelle: "Représentant des locataires", vote: true },
  MAIRE: { libelle: "Maire de la commune, ou son représentant", vote: true },
  PREFET: { libelle: "Préfet, ou son représentant", vote: true },
  EPCI: { libelle: "Président de l’intercommunalité, ou son représentant", vote: true },
  RESERVATAIRE: { libelle: "Réservataire, pour son contingent", vote: false },
  ASSOCIATION: { libelle: "Association agréée", vote: false },
} as const;
export type Qualite = keyof typeof qualites;
export const codesDeQualite = Object.keys(qualites).filter((code): code is Qualite => code in qualites);

export type Membre = { nom: string; qualite: Qualite; present: boolean };

/**
 * Who sits, and how many of those who vote must be there. The law fixes no number: it leaves the quorum to the internal
 * rules of each commission (R. 441-9), so the landlord enters it.
 */
export type Composition = { quorum: number; membres: readonly Membre[] };

export const MEMBRES_AU_PLUS = 30;
/** Designated by the board among its own, one of them for the tenants. */
export const DU_CONSEIL = 6;

const duConseil: readonly Qualite[] = ["PRESIDENT", "CONSEIL", "LOCATAIRES"];

const votants = ({ membres }: Composition): readonly Membre[] =>
  membres.filter(({ qualite }) => qualites[qualite].vote);

export const votantsPresents = (composition: Composition): number =>
  votants(composition).filter(({ present }) => present).length;

/** Without it nothing that the commission says is a decision. */
export const quorumAtteint = (composition: Composition): boolean => votantsPresents(composition) >= composition.quorum;

/** All that is wrong in a composition as it is entered. */
export function fautesDeComposition(composition: Composition): Faute[] {
  const { membres, quorum } = composition;
  const combien = (...cherchees: readonly Qualite[]) =>
    membres.filter(({ qualite }) => cherchees.includes(qualite)).length;
  const fautes = [
    {
      si: combien("PRESIDENT") > 1,
      champ: "membres",
      code: "deux-presidents",
      message: "Une commission n’a qu’un président.",
    },
    {
      si: combien(...duConseil) > DU_CONSEIL,
      champ: "membres",
      code: "trop-de-membres-du-conseil",
      message: "Le conseil désigne six membres, le président et le représentant des locataires compris.",
    },
    {
      si: quorum > votants(composition).length,
      champ: "quorum",
      code: "quorum-trop-grand",
      message: "Le quorum dépasse le nombre de membres qui votent.",
    },
  ];
  return fautes.flatMap(({ si, champ, code, message }) => (si ? [{ pointeur: `/${champ}`, code, message }] : []));
}
