import { useId, useRef } from "react";
import type { PieceDemandeeLue, PieceDonnee } from "../../../shared/api/pieces.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { EtatDeDemandeDePiece } from "../../../shared/pieces/etats.ts";
import { m } from "../../paraglide/messages.js";
import { DonnerUnDocument } from "./envoi/donner-un-document.tsx";
import { EtatDePieceDemandee } from "./etat-de-piece.tsx";
import { PieceDejaDonnee } from "./piece-donnee.tsx";

type Proprietes = {
  reference: string;
  demandee: PieceDemandeeLue;
  /** Sent from this page a moment ago. */
  envoyees: ReadonlySet<string>;
  envoyee: (pieceId: string) => void;
  relire: () => void;
};

/** What has been given and still counts: an old refusal no longer does. */
const quiComptent = (donnees: readonly PieceDonnee[]): PieceDonnee[] =>
  donnees.filter(({ etat }, rang) => etat !== "remplacee" && (etat !== "refusee" || rang === 0));

const SUFFISENT: readonly EtatDeDemandeDePiece[] = ["recue", "verifiee", "acceptee"];

export const etatAffiche = (
  { etat, donnees }: PieceDemandeeLue,
  envoyees: ReadonlySet<string>,
): EtatDeDemandeDePiece => (etat === "attendue" && envoyees.has(donnees[0]?.pieceId ?? "") ? "recue" : etat);

/** One document that is asked for: why, who reads it, where it stands, and how to give it. */
export function PieceDemandee({ reference, demandee, envoyees, envoyee, relire }: Proprietes) {
  const { libelle, personne, donnees, valableJusquAu } = demandee;
  const [titre, nom] = [useId(), useId()];
  const h3 = useRef<HTMLHeadingElement>(null);
  const auTitre = () => h3.current?.focus();
  const etat = etatAffiche(demandee, envoyees);
  const donner = <DonnerUnDocument {...{ reference, demandee, envoyee, relire, auTitre }} />;
  return (
    <section className="sne-carte" aria-labelledby={`${titre} ${nom}`}>
      <h3 ref={h3} id={titre} tabIndex={-1} className="fr-h6 fr-mb-1w sne-montre">
        {libelle}
      </h3>
      <p className="fr-mb-1w">
        <span id={nom}>{personne.nom}</span> <EtatDePieceDemandee etat={etat} />
      </p>
      {valableJusquAu !== undefined && (
        <p className="fr-mb-1w">{m.pieces_valable({ jour: afficherJour(valableJusquAu) })}</p>
      )}
      {quiComptent(donnees).map((piece) => (
        <PieceDejaDonnee
          key={piece.pieceId}
          reference={reference}
          piece={piece}
          estNommee={demandee.choix.length > 1}
          recue={envoyees.has(piece.pieceId)}
          change={() => {
            auTitre();
            relire();
          }}
        />
      ))}
      <Explications demandee={demandee} />
      {SUFFISENT.includes(etat) ? (
        <details className="sne-details">
          <summary>{m.pieces_remplacer()}</summary>
          <p>{m.pieces_remplacer_texte()}</p>
          {donner}
        </details>
      ) : (
        donner
      )}
    </section>
  );
}

const Explications = ({ demandee }: { demandee: PieceDemandeeLue }) => (
  <>
    <p className="fr-mt-2w fr-mb-1w">
      <strong>{m.pieces_accepte()}</strong> {demandee.accepte}
    </p>
    <details className="sne-details">
      <summary>{m.pieces_pourquoi()}</summary>
      <p className="fr-mb-1w">{m.pieces_votre_reponse({ reponse: demandee.pourquoi })}</p>
      <p>
        <strong>{m.pieces_lecteurs()}</strong> {demandee.lecteurs}
      </p>
    </details>
  </>
);
