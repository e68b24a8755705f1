import type { pieces as routes } from "../../shared/api/pieces.ts";
import { estSensible } from "../../shared/pieces/pieces.ts";
import { demandeePour } from "../../shared/pieces/pieces-demandees.ts";
import { Problem } from "../../shared/problems.ts";
import { envoisDe, type PourEnvoyer } from "../socle/envois-de-piece.ts";
import type { Handler } from "../socle/http.ts";
import { inscrirePiece } from "../socle/piece-annoncee.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { consignerPour, type PourConsigner } from "./consigner-pour.ts";
import { demander } from "./demander.ts";
import { montreLeSensible, ouvrirDossier, type PourOuvrir } from "./dossier-ouvert.ts";

type Dependances = PourOuvrir &
  PourConsigner &
  PourEnvoyer & { pieces: Pick<PiecesStore, "lister" | "lire" | "annoncer"> };

export const annoncerPiece: Handler<typeof routes.annoncerPiece, Dependances> = async (annonce, contexte) => {
  const ouvert = await ouvrirDossier(annonce.reference, "donner-piece", contexte);
  if (!ouvert) throw new Problem("dossier-introuvable");
  if (!ouvert.enCours) throw new Problem("demande-arretee");
  const { code, personne, operationId, fichiers } = annonce;
  const demandee = demandeePour(await ouvert.demandees(demander), code, personne);
  // a household gives what it is asked for, and nothing more of its life
  if (!demandee || (estSensible(code) && !montreLeSensible(ouvert))) throw new Problem("piece-non-demandee");
  const { dossier, compte, numeroUnique, brouillonId } = ouvert;
  const piece = await inscrirePiece(
    {
      ...{ dossier, compte, code, personne, operationId, fichiers },
      ...(numeroUnique !== undefined && { numeroUnique }),
      ...(ouvert.mandat && { parUnAidant: true }),
    },
    contexte,
    brouillonId === undefined ? undefined : { dossier, compte, brouillonId },
  );
  await consignerPour(ouvert, { acte: "donner-piece", piece: code }, contexte);
  return { pieceId: piece.pieceId, envois: await envoisDe(piece, contexte) };
};
