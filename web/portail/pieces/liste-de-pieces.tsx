import type { PieceDemandeeLue } from "../../../shared/api/pieces.ts";
import { m } from "../../paraglide/messages.js";
import type { Pieces } from "./lire-pieces.ts";
import { Nouvelles } from "./nouvelles.tsx";
import { PieceDemandee } from "./piece-demandee.tsx";
import { PieceDejaDonnee } from "./piece-donnee.tsx";
import { usePieces } from "./use-pieces.ts";

type Groupe = { titre: string; texte: string; demandees: readonly PieceDemandeeLue[]; replie?: true };

/** First what is wanted, then what only a guichet may want. */
function groupesDe(demandees: readonly PieceDemandeeLue[]): Groupe[] {
  const [identite, etude, surDemande] = [
    demandees.filter(({ moment }) => moment === "avant-depot"),
    demandees.filter(({ moment, obligatoire }) => moment === "instruction" && obligatoire),
    demandees.filter(({ moment, obligatoire }) => moment === "instruction" && !obligatoire),
  ];
  const groupes: Groupe[] = [
    { titre: m.pieces_identite(), texte: m.pieces_identite_texte(), demandees: identite },
    { titre: m.pieces_etude(), texte: m.pieces_etude_texte(), demandees: etude },
    { titre: m.pieces_sur_demande(), texte: m.pieces_sur_demande_texte(), demandees: surDemande, replie: true },
  ];
  return groupes.filter((groupe) => groupe.demandees.length > 0);
}

/** All that is asked of a household, and how to give it. */
export function ListeDePieces({ reference, lues, fermer }: { reference: string; lues: Pieces; fermer: () => void }) {
  const { liste, relire, envoyees, envoyee } = usePieces(reference, lues, fermer);
  const groupes = groupesDe(liste.demandees);
  return (
    <>
      <Nouvelles demandees={liste.demandees} envoyees={envoyees} />
      <p>{groupes.length === 0 ? m.pieces_aucune() : m.pieces_intro()}</p>
      {groupes.map(({ titre, texte, demandees, replie }) => {
        const cartes = demandees.map((demandee) => (
          <PieceDemandee
            key={demandee.cle}
            reference={reference}
            demandee={demandee}
            envoyees={envoyees}
            envoyee={envoyee}
            relire={relire}
          />
        ));
        return (
          <section key={titre}>
            <h2 className="fr-mt-4w">{titre}</h2>
            <p>{texte}</p>
            {replie ? (
              <details className="sne-details">
                <summary>{m.pieces_voir({ nombre: demandees.length })}</summary>
                {cartes}
              </details>
            ) : (
              cartes
            )}
          </section>
        );
      })}
      {liste.autres.length > 0 && (
        <section>
          <h2 className="fr-mt-4w">{m.pieces_autres()}</h2>
          <p>{m.pieces_autres_texte()}</p>
          <ul className="sne-liste">
            {liste.autres.map((piece) => (
              <li key={piece.pieceId}>
                <PieceDejaDonnee reference={reference} piece={piece} estNommee recue={false} change={relire} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
