import type { examen as routes } from "../../shared/api/examen.ts";
import { documentsDe, exigerLisible, type PourLireLesDocuments } from "../socle/documents-lisibles.ts";
import type { Handler } from "../socle/http.ts";
import { exigerUneRaison } from "../socle/raison-dite.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import { type PourTrouver, pieceDuDossier } from "./piece-du-dossier.ts";

type Dependances = PourTrouver & PourLireLesDocuments & { journal: Pick<JournalStore, "consigner"> };

/** The reading is written before the address is given: who, in which role, which piece, and why when it must be said. */
export const ouvrirPiece: Handler<typeof routes.ouvrirPiece, Dependances> = async ({ raison, ...visee }, contexte) => {
  const { journal, qui, maintenant } = contexte;
  const { agent, demande, piece } = await pieceDuDossier(visee, "lire-dossier", contexte);
  const lisibles = exigerLisible(piece);
  const { guichet, role } = agent.poste;
  exigerUneRaison(raison, agent.poste, demande);
  await journal.consigner({
    numeroUnique: demande.numeroUnique,
    qui,
    acte: "lire-piece",
    maintenant,
    guichet,
    role,
    piece: piece.code,
    ...(raison !== undefined && { raison }),
  });
  return documentsDe(piece, lisibles, contexte);
};
