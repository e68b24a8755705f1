import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import { cotationDeLaPersonne, type RequeteLue } from "../../../../shared/api/cotation.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { chemins } from "../../../chemins.ts";
import { m } from "../../../paraglide/messages.js";
import { call } from "../../../socle/client.ts";
import { useGeste } from "../../../socle/use-geste.ts";
import { RefusDeGeste } from "../refus-de-geste.tsx";

type Proprietes = { numeroUnique: string; requete: RequeteLue; repondue: () => void };

/** What the guichet asks, why, and what to do: give the document or correct the answer, then say that it is done. */
export function Requete({ numeroUnique, requete, repondue }: Proprietes) {
  const { objet, raison, texte, le, guichet, repondueLe } = requete;
  return (
    <section className="fr-callout" aria-labelledby="requete">
      <h2 className="fr-callout__title" id="requete">
        {repondueLe === undefined ? m.requete_titre() : m.requete_repondue_titre()}
      </h2>
      <p className="fr-mb-1w">{m.requete_quoi({ raison, libelle: objet.libelle })}</p>
      <p className="fr-mb-1w" lang="fr">
        {texte}
      </p>
      <p className="fr-text--sm sne-discret">{m.requete_de({ guichet, jour: afficherJour(le) })}</p>
      {repondueLe === undefined ? (
        <Reponse numeroUnique={numeroUnique} requete={requete} repondue={repondue} />
      ) : (
        <p className="fr-mb-0">{m.requete_repondue({ jour: afficherJour(repondueLe) })}</p>
      )}
    </section>
  );
}

function Reponse({ numeroUnique, requete: { objet, pieceRecueLe }, repondue }: Proprietes) {
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(cotationDeLaPersonne.repondreALaRequete, { numeroUnique, operationId }).then(repondue),
  );
  const piece = objet.nature === "piece";
  return (
    <>
      <p>{piece ? m.requete_comment_piece() : m.requete_comment_correction()}</p>
      {pieceRecueLe !== undefined && <p>{m.requete_piece_recue({ jour: afficherJour(pieceRecueLe) })}</p>}
      <div className="sne-boutons">
        <Button
          priority={pieceRecueLe === undefined ? "primary" : "secondary"}
          linkProps={{ href: inject(piece ? chemins.pieces : chemins.modifierDemande, { numeroUnique }) }}
        >
          {piece ? m.requete_donner() : m.modifier_titre()}
        </Button>
        {(!piece || pieceRecueLe !== undefined) && (
          <Button priority={piece ? "primary" : "secondary"} disabled={enCours} onClick={faire}>
            {piece ? m.requete_prevenir() : m.requete_sans_changement()}
          </Button>
        )}
      </div>
      <RefusDeGeste refus={refus} numeroUnique={numeroUnique} />
    </>
  );
}
