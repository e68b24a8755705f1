import type { pieces as routes } from "../../shared/api/pieces.ts";
import { documentsDe, exigerLisible, type PourLireLesDocuments } from "../socle/documents-lisibles.ts";
import type { Handler } from "../socle/http.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import { maPiece, type PourTrouver } from "./ma-piece.ts";

type Dependances = PourTrouver & PourLireLesDocuments & { journal: Pick<JournalStore, "consigner"> };

export const lirePiece: Handler<typeof routes.lirePiece, Dependances> = async (entree, contexte) => {
  const { journal, qui, maintenant } = contexte;
  const { ouvert, piece } = await maPiece(entree, "lire-piece", contexte);
  const lisibles = exigerLisible(piece);
  const { numeroUnique, mandat } = ouvert;
  const titre = mandat ? { mandat: mandat.mandatId } : {};
  // a draft is seen by its account alone, and has no register of accesses
  if (numeroUnique !== undefined)
    await journal.consigner({ numeroUnique, qui, acte: "lire-piece", piece: piece.code, maintenant, ...titre });
  return documentsDe(piece, lisibles, contexte);
};
