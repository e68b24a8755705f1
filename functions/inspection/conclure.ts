import { jourAParis } from "../../shared/demande/delais.ts";
import { efface } from "../../shared/pieces/refus.ts";
import { valableJusquAu } from "../../shared/pieces/validite.ts";
import { detailsDErreur, log } from "../socle/log.ts";
import type { FichiersStore } from "../socle/stores/fichiers.ts";
import { cleDeFichier, type Document, fichiersDe, type Jugement, type Piece } from "../socle/stores/piece.ts";
import type { PiecesStore } from "../socle/stores/pieces.ts";
import { avisSur } from "./jugement.ts";
import { type Feuillet, reunir, seReunissent } from "./reunir.ts";

export type PourConclure = {
  pieces: Pick<PiecesStore, "juger" | "lister">;
  fichiers: Pick<FichiersStore, "lire" | "ecrire" | "effacer">;
};

/** A transaction holds a hundred writes; what is left gives way to the next one. */
const REMPLACEES_MAX = 90;

type Verifie = Document & { pages: number };

/** Each file in the version that the antivirus saw. */
const fichiersVerifies = (piece: Piece): Verifie[] =>
  fichiersDe(piece).flatMap(([fichierId, { analyse, antivirus, taille }]) =>
    analyse?.issue === "sain" && antivirus
      ? [
          {
            cle: cleDeFichier(piece, fichierId),
            versionId: antivirus.versionId,
            type: analyse.type,
            taille,
            pages: analyse.pages,
          },
        ]
      : [],
  );

async function enUnSeul(piece: Piece, verifies: readonly Verifie[], { fichiers }: PourConclure): Promise<Document[]> {
  const lus = await Promise.all(
    verifies.map(async ({ cle, versionId, type }) => ({ type, octets: await fichiers.lire(cle, versionId) })),
  );
  const feuillets = lus.flatMap(({ type, octets }): Feuillet[] => (octets ? [{ type, octets }] : []));
  const octets = await reunir(feuillets);
  const cle = cleDeFichier(piece, "document");
  return [
    {
      cle,
      versionId: await fichiers.ecrire(cle, octets, "application/pdf"),
      type: "application/pdf",
      taille: octets.length,
    },
  ];
}

/** What the piece is read by: one document when it can be made, its files as they came otherwise. */
async function documentsDe(piece: Piece, verifies: readonly Verifie[], contexte: PourConclure): Promise<Document[]> {
  const tels = verifies.map(({ pages: _pages, ...document }) => document);
  if (!seReunissent(verifies.map(({ type }) => type))) return tels;
  return enUnSeul(piece, verifies, contexte).catch((erreur) => {
    log("pieces-non-reunies", detailsDErreur(erreur));
    return tels;
  });
}

async function accepter(piece: Piece, contexte: PourConclure, maintenant: Date): Promise<void> {
  const verifies = fichiersVerifies(piece);
  const jusquAu = valableJusquAu(piece.code, jourAParis(new Date(piece.annonceeLe)));
  const jugement: Jugement = {
    etat: "verifiee",
    le: maintenant.toISOString(),
    documents: await documentsDe(piece, verifies, contexte),
    pages: verifies.reduce((total, { pages }) => total + pages, 0),
    ...(jusquAu !== undefined && { valableJusquAu: jusquAu }),
  };
  const autres = (await contexte.pieces.lister(piece.dossier)).filter((autre) => cede(autre, piece));
  await ecrireLeJugement(piece, jugement, autres.slice(0, REMPLACEES_MAX), contexte);
}

/** Throws, so that the queue brings the news again, when another run was writing. */
async function ecrireLeJugement(piece: Piece, jugement: Jugement, autres: readonly Piece[], contexte: PourConclure) {
  const issue = await contexte.pieces.juger(piece, jugement, autres);
  if (issue === "a-rejouer") throw new Error("another run is judging this piece");
}

/** An older piece of the same kind for the same person gives way; it is kept until the purge. */
const cede = (autre: Piece, piece: Piece): boolean =>
  autre.code === piece.code &&
  autre.personne === piece.personne &&
  autre.pieceId !== piece.pieceId &&
  autre.annonceeLe <= piece.annonceeLe &&
  autre.remplaceeLe === undefined &&
  autre.retireeLe === undefined;

/** Once all is known, says it: readable, or set aside and erased. Called as often as one likes. */
export async function conclure(piece: Piece, contexte: PourConclure, maintenant: Date): Promise<void> {
  // withdrawn, even while it was being sent: nothing of it is kept
  if (piece.retireeLe !== undefined) return contexte.fichiers.effacer(cleDeFichier(piece, ""));
  const avis = avisSur(piece);
  if (avis.avis === "attendre") return;
  if (avis.avis === "accepter") {
    if (!piece.jugement) await accepter(piece, contexte, maintenant);
    return;
  }
  await ecrireLeJugement(piece, { etat: "refusee", le: maintenant.toISOString(), raison: avis.raison }, [], contexte);
  // after the verdict, and each time: what was sent again since is erased too
  if (efface(avis.raison)) await contexte.fichiers.effacer(cleDeFichier(piece, ""));
}
