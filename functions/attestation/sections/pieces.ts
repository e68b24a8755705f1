import { piecesComplementaires } from "../../../shared/pieces/complementaires.ts";
import { piecesDIdentite } from "../../../shared/pieces/identite.ts";
import { piecesObligatoires } from "../../../shared/pieces/instruction.ts";
import type { Piece } from "../../../shared/pieces/piece.ts";
import { type Bloc, type Ligne, liste, texte, titre } from "../../socle/papier/document.ts";

const selonLeCas = (pieces: readonly Piece[]): Ligne[] =>
  [...Map.groupBy(pieces, ({ quand }) => quand)].map(([quand, memesCas]) => ({
    intitule: `${quand.charAt(0).toUpperCase()}${quand.slice(1)}`,
    valeurs: memesCas.map(({ libelle }) => libelle),
  }));

const tableau = (pieces: readonly Piece[]): Bloc => ({
  genre: "tableau",
  colonnes: ["Votre situation", "Pièce"],
  lignes: selonLeCas(pieces),
});

/** Third annex: what is asked for at instruction, and what may be (CCH, R. 441-2-4-1). */
export const pieces = (): Bloc[] => [
  { genre: "nouvelle-page" },
  titre("Annexe 3 – Les pièces"),
  texte(
    "La liste est fermée : aucune autre pièce ne peut vous être demandée, ni relevé de compte, ni carte Vitale, ni casier judiciaire. Une pièce déjà donnée, lisible et à jour, ne peut pas être demandée une seconde fois.",
  ),
  titre("Pour vérifier votre identité", 3),
  tableau(piecesDIdentite),
  titre("Toujours demandées quand votre demande est étudiée", 3),
  liste(...piecesObligatoires.map(({ libelle, quand }) => `${libelle}, ${quand}`)),
  ...piecesComplementaires.flatMap(({ titre: theme, pieces: lignes }): Bloc[] => [
    titre(`Qui peuvent être demandées – ${theme}`, 3),
    tableau(lignes),
  ]),
];
