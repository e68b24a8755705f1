import type { examen as routes } from "../../shared/api/examen.ts";
import { objetDe, peutAuGuichet } from "../../shared/droits/agent.ts";
import { formulaireDeVersion } from "../../shared/formulaire/versions.ts";
import { demandeePour, piecesDemandees } from "../../shared/pieces/pieces-demandees.ts";
import { Problem } from "../../shared/problems.ts";
import { agentConnecte, type PourConnaitre } from "../socle/agent-connecte.ts";
import type { Coffre } from "../socle/enveloppe.ts";
import { envoisDe, type PourEnvoyer, premiereRelance } from "../socle/envois-de-piece.ts";
import type { Handler } from "../socle/http.ts";
import { inscrirePiece } from "../socle/piece-annoncee.ts";
import { reponsesDuDossier } from "../socle/reponses-scellees.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { type PourTrouver, pieceDuDossier } from "./piece-du-dossier.ts";

type PourNumeriser = PourConnaitre &
  PourEnvoyer & {
    demandes: Pick<DemandesStore, "lireDossier">;
    pieces: Pick<PiecesStore, "lister" | "annoncer">;
    coffre: Coffre;
  };

/**
 * The counter gives what the household is asked for by all its answers, sealed ones among them; a protected piece
 * is given by a profile that opens it, and by no other.
 */
export const numeriserPiece: Handler<typeof routes.numeriserPiece, PourNumeriser> = async (annonce, contexte) => {
  const { numeroUnique, code, personne, operationId, fichiers } = annonce;
  const { aujourdhui, demandes, coffre } = contexte;
  const [{ poste }, lu] = await Promise.all([agentConnecte(contexte), demandes.lireDossier(numeroUnique)]);
  if (!lu || !peutAuGuichet(poste, "changer-dossier", objetDe(lu.demande), aujourdhui))
    throw new Problem("demande-introuvable");
  const { demande } = lu;
  if (demande.etat !== "active") throw new Problem("demande-arretee");
  const lit = peutAuGuichet(poste, "lire-sensible", objetDe(demande), aujourdhui);
  const reponses = await reponsesDuDossier(coffre, lu);
  const formulaire = formulaireDeVersion(demande.formulaire);
  const demandee = demandeePour(piecesDemandees(reponses, { aujourdhui, formulaire }), code, personne);
  if (!demandee || (demandee.sensible && !lit)) throw new Problem("piece-non-demandee");
  const { dossier, compte } = demande;
  const piece = await inscrirePiece({ dossier, compte, numeroUnique, code, personne, operationId, fichiers }, contexte);
  return { pieceId: piece.pieceId, envois: await envoisDe(piece, contexte) };
};

type PourReprendre = PourTrouver & PourEnvoyer & { pieces: Pick<PiecesStore, "lire" | "reprendre"> };

/** Where to send again what did not arrive. */
export const reprendreNumerisation: Handler<typeof routes.reprendreNumerisation, PourReprendre> = async (
  visee,
  contexte,
) => {
  const { piece } = await pieceDuDossier(visee, "changer-dossier", contexte);
  const envois = await envoisDe(piece, contexte);
  if (envois.length > 0) await contexte.pieces.reprendre(piece, premiereRelance(contexte.maintenant));
  return { pieceId: piece.pieceId, envois };
};
