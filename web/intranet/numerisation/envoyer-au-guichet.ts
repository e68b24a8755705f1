import { examen } from "../../../shared/api/examen.ts";
import { envoyerPiece, type Voie } from "../../portail/pieces/envoi/envoyer-piece.ts";
import { preparerLaPage } from "../../portail/pieces/envoi/page-prete.ts";
import { call } from "../../socle/client.ts";
import { Echec } from "../../socle/echec.ts";
import type { PieceDuScan } from "./repartir.ts";
import type { Scan } from "./scan.ts";

const parLeGuichet: Voie = {
  annoncer: ({ reference: numeroUnique, ...annonce }) => call(examen.numeriserPiece, { numeroUnique, ...annonce }),
  reprendre: (numeroUnique, pieceId) => call(examen.reprendreNumerisation, { numeroUnique, pieceId }),
};

/** One piece of the scan goes the way of those that the person sends; gives its identifier. */
export async function envoyerAuGuichet(
  numeroUnique: string,
  { document, pages }: PieceDuScan,
  scan: Scan,
  operationId: string,
): Promise<string> {
  const page = await preparerLaPage(await scan.extraire(pages));
  if ("faute" in page) throw new Echec("service");
  const { code, personne } = document;
  const muet = { avancer: () => undefined, enPause: () => undefined };
  return envoyerPiece({ reference: numeroUnique, operationId, code, personne, pages: [page] }, muet, parLeGuichet);
}

const PAUSE_EN_MS = 1500;
const ESSAIS = 40;

/** Until the piece is judged, a minute at most: past that, the page of the file will say. Whether it is kept. */
export async function attendreLInspection(numeroUnique: string, pieceId: string): Promise<boolean> {
  for (let essai = 0; essai < ESSAIS; essai++) {
    const { etat } = await call(examen.suivrePiece, { numeroUnique, pieceId });
    if (etat !== "attendue" && etat !== "recue") return etat !== "refusee";
    await new Promise((reprendre) => setTimeout(reprendre, PAUSE_EN_MS));
  }
  return true;
}
