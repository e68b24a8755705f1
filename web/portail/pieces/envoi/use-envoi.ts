import { useState } from "react";
import { Echec } from "../../../socle/echec.ts";
import { envoyerPiece, type PieceAEnvoyer } from "./envoyer-piece.ts";

export type EtatDEnvoi = {
  enCours: boolean;
  /** Of each page, from 0 to 1. */
  parts: readonly number[];
  /** The failure after which it waits before another try. */
  pause: Echec | undefined;
  /** The failure that ended it. */
  echec: unknown;
};

const AUCUN: EtatDEnvoi = { enCours: false, parts: [], pause: undefined, echec: undefined };

/** Sends a piece, and follows it; `refusee`: what is asked for, or who may give it, is perhaps no more what is shown. */
export function useEnvoi(arrivee: (pieceId: string) => void, refusee: () => void) {
  const [etat, poser] = useState(AUCUN);
  const changer = (partie: Partial<EtatDEnvoi>) => poser((avant) => ({ ...avant, ...partie }));
  const avancer = (rang: number, part: number) =>
    poser(({ parts, ...avant }) => ({
      ...avant,
      pause: undefined,
      parts: Object.assign([...parts], { [rang]: part }),
    }));

  async function envoyer(piece: PieceAEnvoyer): Promise<void> {
    if (etat.enCours) return;
    changer({ enCours: true, echec: undefined });
    try {
      const pieceId = await envoyerPiece(piece, { avancer, enPause: (_rang, pause) => changer({ pause }) });
      poser(AUCUN);
      arrivee(pieceId);
    } catch (echec) {
      changer({ enCours: false, pause: undefined, echec });
      if (echec instanceof Echec && echec.motif === "refus") refusee();
    }
  }
  return { etat, envoyer, oublier: () => poser(AUCUN) };
}
