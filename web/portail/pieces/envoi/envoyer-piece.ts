import { type EnvoiDeFichier, type EnvoisDePiece, pieces } from "../../../../shared/api/pieces.ts";
import type { FichierAnnonce } from "../../../../shared/pieces/envoi.ts";
import { call } from "../../../socle/client.ts";
import type { Echec } from "../../../socle/echec.ts";
import { fileDAttente } from "./file-d-attente.ts";
import { insister } from "./insister.ts";
import { mettre } from "./mettre.ts";
import type { PagePrete } from "./page-prete.ts";

export type PieceAEnvoyer = {
  reference: string;
  /** The same from one try to the next: the piece is announced once. */
  operationId: string;
  code: string;
  personne: string;
  pages: readonly PagePrete[];
};

type Annonce = Omit<PieceAEnvoyer, "pages"> & { fichiers: FichierAnnonce[] };

/** Who announces a piece, and asks for new addresses: its person, or a counter. */
export type Voie = {
  annoncer(annonce: Annonce): Promise<EnvoisDePiece>;
  reprendre(reference: string, pieceId: string): Promise<EnvoisDePiece>;
};

const parLaPersonne: Voie = {
  annoncer: (annonce) => call(pieces.annoncerPiece, annonce),
  reprendre: (reference, pieceId) => call(pieces.reprendreEnvoi, { reference, pieceId }),
};

/** What the person sees of it, page by page. */
export type Suite = { avancer(rang: number, part: number): void; enPause(rang: number, echec: Echec): void };

/** Two at a time whatever the number of pieces: on a thin line more would all be late. */
const aSonTour = fileDAttente(2);

/** Files are numbered in the order in which they were announced, from 01. */
const rangDe = ({ fichierId }: EnvoiDeFichier): number => Number(fichierId) - 1;

/** Announces the piece and sends what has not arrived; gives its identifier. Done again, it goes on where it stopped. */
export async function envoyerPiece(piece: PieceAEnvoyer, suite: Suite, voie = parLaPersonne): Promise<string> {
  const { pages, ...annonce } = piece;
  const fichiers = pages.map((page) => page.annonce);
  const { pieceId, envois } = await insister(
    () => voie.annoncer({ ...annonce, fichiers }),
    (echec) => suite.enPause(0, echec),
  );
  const adresseNeuve = async (fichierId: string) =>
    (await voie.reprendre(piece.reference, pieceId)).envois.find((envoi) => envoi.fichierId === fichierId);
  const envoyer = (premier: EnvoiDeFichier, rang: number, octets: Blob) =>
    insister(
      async (essai) => {
        // an address lasts ten minutes, and none is given for what has arrived
        const envoi = essai === 1 ? premier : await adresseNeuve(premier.fichierId);
        if (envoi) await mettre(envoi, octets, (part) => suite.avancer(rang, part));
        suite.avancer(rang, 1);
      },
      (echec) => suite.enPause(rang, echec),
    );
  await Promise.all(
    envois.map((envoi) => {
      const rang = rangDe(envoi);
      const page = pages[rang];
      return page && aSonTour(() => envoyer(envoi, rang, page.octets));
    }),
  );
  return pieceId;
}
