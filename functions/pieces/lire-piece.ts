import type { pieces as routes } from "../../shared/api/pieces.ts";
import { extensions } from "../../shared/pieces/envoi.ts";
import { Problem } from "../../shared/problems.ts";
import type { Handler } from "../socle/http.ts";
import type { FichiersStore } from "../socle/stores/fichiers.ts";
import type { JournalStore } from "../socle/stores/journal.ts";
import type { Document, Piece } from "../socle/stores/piece.ts";
import { maPiece, type PourTrouver } from "./ma-piece.ts";

type Dependances = PourTrouver & { fichiers: Pick<FichiersStore, "adresseDeLecture">; journal: JournalStore };

// the name on the person's device was never kept
const nomDe = ({ code }: Piece, { type }: Document, rang: number, sur: number): string =>
  `${code.toLowerCase().replaceAll("_", "-")}${sur > 1 ? `-${rang + 1}` : ""}.${extensions[type]}`;

export const lirePiece: Handler<typeof routes.lirePiece, Dependances> = async (entree, contexte) => {
  const { fichiers, journal, qui, maintenant } = contexte;
  const { ouvert, piece } = await maPiece(entree, contexte);
  const { jugement } = piece;
  if (jugement?.etat !== "verifiee") throw new Problem("piece-pas-encore-lisible");
  const { numeroUnique } = ouvert;
  // a draft is seen by its account alone, and has no register of accesses
  if (numeroUnique !== undefined) await journal.consigner({ numeroUnique, qui, acte: "lire-piece", maintenant });
  const documents = jugement.documents.map(async (document, rang, tous) => ({
    type: document.type,
    taille: document.taille,
    ...(await fichiers.adresseDeLecture(document, nomDe(piece, document, rang, tous.length), maintenant)),
  }));
  return { documents: await Promise.all(documents) };
};
