import { useId } from "react";
import { examen } from "../../../shared/api/examen.ts";
import type { PieceDonnee } from "../../../shared/api/pieces.ts";
import type { RaisonDeLire } from "../../../shared/droits/raisons.ts";
import { issuesDExamen } from "../../../shared/pieces/examens.ts";
import { m } from "../../paraglide/messages.js";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import { call } from "../../socle/client.ts";
import { Telecharger } from "../../socle/pieces/telecharger.tsx";
import { Examen } from "./examen.tsx";

type Proprietes = {
  numeroUnique: string;
  piece: PieceDonnee;
  raison: RaisonDeLire | undefined;
  /** Whether this post says what a piece is worth. */
  peutExaminer: boolean;
  examinee: () => void;
};

function direQuand({ donneeLe, etat, pages }: PieceDonnee): string {
  const le = afficherInstant(donneeLe);
  const quand = etat === "remplacee" ? m.dossier_piece_remplacee({ le }) : m.dossier_piece_donnee({ le });
  return pages === undefined ? quand : `${quand} · ${m.pieces_nombre_de_pages({ pages })}`;
}

/** A piece given: when, the way to read it, what was said of it, and what to say; the person sees it all. */
export function PieceAuGuichet({ numeroUnique, piece, raison, peutExaminer, examinee }: Proprietes) {
  const { pieceId, libelle, verifieeLe, etat, examen: dit, raison: phrase } = piece;
  const titre = useId();
  const lire = () => call(examen.ouvrirPiece, { numeroUnique, pieceId, ...(raison !== undefined && { raison }) });
  return (
    <section className="fr-mt-1w" aria-labelledby={titre}>
      <p id={titre} className="fr-hint-text fr-mb-1v">
        <span className="fr-sr-only">{libelle} : </span>
        {direQuand(piece)}
      </p>
      {verifieeLe !== undefined && <Telecharger libelle={libelle} lire={lire} />}
      {etat === "refusee" && phrase && <p className="fr-mb-0">{phrase.phrase}</p>}
      {dit && (
        <p className="fr-mb-0">
          {m.examen_dit({
            issue: issuesDExamen[dit.issue].libelle,
            guichet: dit.guichet,
            le: afficherInstant(dit.le),
          })}{" "}
          {phrase && m.examen_phrase_lue({ phrase: phrase.phrase })}
        </p>
      )}
      {peutExaminer && verifieeLe !== undefined && etat !== "remplacee" && (
        <Examen numeroUnique={numeroUnique} piece={piece} examinee={examinee} />
      )}
    </section>
  );
}
