import type { pieces as routes } from "../../shared/api/pieces.ts";
import { langueDeCode } from "../../shared/langues.ts";
import { FICHIERS_MAX, TAILLE_MAX, TAILLE_TOTALE_MAX, TYPES_ACCEPTES } from "../../shared/pieces/envoi.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { repondA } from "../socle/piece-montree.ts";
import type { Redactions } from "../socle/redactions.ts";
import { tailleDe } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { montreLeSensible, ouvrirDossier, type PourOuvrir } from "./dossier-ouvert.ts";
import type { lectures } from "./lectures.ts";

type Dependances = PourOuvrir & { pieces: Pick<PiecesStore, "lister">; lecturesEn: Redactions<typeof lectures> };

export const listerPieces: Handler<typeof routes.listerPieces, Dependances> = async (
  { reference, langue },
  contexte,
) => {
  const ouvert = await ouvrirDossier(reference, "lister-pieces", contexte);
  if (!ouvert) throw new Problem("dossier-introuvable");
  const { demander, montrerDemandee, montrerPiece } = await contexte.lecturesEn(langueDeCode(langue));
  const [attendues, toutes] = await Promise.all([ouvert.demandees(demander), contexte.pieces.lister(ouvert.dossier)]);
  const voitTout = montreLeSensible(ouvert);
  const demandees = attendues.filter(({ sensible }) => voitTout || !sensible);
  const donnees = toutes.filter(({ retireeLe, code }) => retireeLe === undefined && (voitTout || !estSensible(code)));
  return {
    demandees: demandees.map((demandee) => montrerDemandee(demandee, donnees, contexte.aujourdhui)),
    autres: donnees.filter((piece) => !demandees.some((demandee) => repondA(demandee, piece))).map(montrerPiece),
    limites: {
      types: [...TYPES_ACCEPTES],
      tailleMax: TAILLE_MAX,
      tailleTotaleMax: TAILLE_TOTALE_MAX,
      tailleUtilisee: donnees.reduce((total, piece) => total + tailleDe(piece), 0),
      fichiersMax: FICHIERS_MAX,
    },
  };
};
