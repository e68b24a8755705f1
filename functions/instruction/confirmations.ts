import type { instructionActes as routes } from "../../shared/api/instruction-actes.ts";
import { uneFaute } from "../../shared/formulaire/une-faute.ts";
import type { Origine } from "../../shared/instruction/constats.ts";
import { originePossible } from "../../shared/instruction/constats.ts";
import { faitDe } from "../../shared/instruction/faits.ts";
import { fontFoi } from "../../shared/pieces/etats.ts";
import { type Faute, Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import { empreinteDuFait, lireInstruction, type PourInstruire, rangerConfirmation } from "../socle/instruction-lue.ts";
import type { InstructionsStore } from "../socle/stores/instructions.ts";
import { etatDePiece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { dossierDuTerritoire, type PourOuvrir } from "./dossier-instruit.ts";

type Dependances = PourOuvrir &
  PourInstruire & { instructions: InstructionsStore; pieces: Pick<PiecesStore, "lister"> };

const refuser = (...champs: Faute[]): Problem => new Problem("champs-invalides", { champs });

/** What is wrong with this fact and what would prove it, for an agent who reads the sensitive ones or not. */
function fautesDuFait(fait: string, origine: Origine, litLeSensible: boolean): Faute[] {
  const connu = faitDe(fait);
  if (!connu || connu.enregistre || (connu.sensible && !litLeSensible)) return [uneFaute("/fait", "choix-inconnu")];
  return originePossible(fait, origine) ? [] : [uneFaute("/origine/piece", "choix-inconnu")];
}

/** A fact declared becomes confirmed by a document of the file, verified, or by the word of a professional. */
export const confirmerFait: Handler<typeof routes.confirmerFait, Dependances> = async (
  { numeroUnique, operationId, fait, origine },
  contexte,
) => {
  const { agent, dossier, permet } = await dossierDuTerritoire(numeroUnique, "instruire", contexte);
  const { instructions, pieces, coffre, aujourdhui } = contexte;
  const faites = fautesDuFait(fait, origine, permet("lire-sensible"));
  if (faites.length > 0) throw refuser(...faites);
  const [lue, donnees] = await Promise.all([
    lireInstruction(dossier, contexte),
    pieces.lister(dossier.demande.dossier),
  ]);
  if (lue.confirmations.some(({ confirmationId }) => confirmationId === operationId)) return {};
  if (lue.confirmations.some((une) => une.fait === fait)) throw new Problem("fait-deja-confirme");
  const verifiee = (code: string) =>
    donnees.some((piece) => piece.code === code && piece.retireeLe === undefined && fontFoi(etatDePiece(piece)));
  if ("piece" in origine && !verifiee(origine.piece)) throw refuser(uneFaute("/origine/piece", "piece-inconnue"));
  const { dossier: scelle } = dossier.demande;
  const confirme = { fait, origine, empreinte: empreinteDuFait(fait, scelle, lue.reponses) };
  await instructions.confirmer(numeroUnique, {
    confirmationId: operationId,
    le: aujourdhui,
    guichet: agent.poste.guichet,
    agent: agent.agent,
    ...(await rangerConfirmation(confirme, scelle, coffre)),
  });
  return {};
};

export const retirerConfirmation: Handler<typeof routes.retirerConfirmation, Dependances> = async (
  { numeroUnique, confirmationId },
  contexte,
) => {
  await dossierDuTerritoire(numeroUnique, "instruire", contexte);
  await contexte.instructions.retirerConfirmation(numeroUnique, confirmationId);
  return {};
};
