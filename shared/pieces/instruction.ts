import type { Piece } from "./piece.ts";

/** Asked for whenever a demande is examined. */
export const piecesObligatoires = [
  {
    code: "AVIS_IMPOSITION_N2",
    libelle: "Avis d’imposition, ou de situation déclarative, portant sur les revenus d’il y a deux ans",
    quand: "pour chaque personne à loger",
    accepte: "Toutes les pages. Celui de votre foyer fiscal suffit s’il porte le nom de cette personne.",
    valable: "annee",
    source: "fiche",
  },
  {
    code: "IDENTITE_AUTRES_MAJEURS",
    libelle: "Pièce d’identité et, pour les étrangers, titre de séjour",
    quand: "pour chaque autre adulte à loger",
    source: "arrete2020",
  },
  {
    code: "ETAT_CIVIL_MINEURS",
    libelle: "Livret de famille ou acte de naissance",
    quand: "pour chaque mineur à loger",
    source: "note2018",
  },
  {
    code: "TUTELLE",
    libelle: "Jugement de tutelle ou de curatelle",
    quand: "si un adulte est protégé",
    sensible: true,
    source: "fiche2",
  },
] as const satisfies readonly Piece[];
