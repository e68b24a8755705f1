import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { type AidantLu, aidants } from "../../../shared/api/aidants.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import { DroitsDonnes } from "../aider/droits-donnes.tsx";

const etats: Record<AidantLu["etat"], (dit: { jour: string }) => string> = {
  propose: () => m.aidant_etat_propose(),
  "sans-reponse": () => m.aidant_etat_sans_reponse(),
  "en-cours": m.aidant_jusqu_au,
  revoque: () => m.aidant_etat_revoque(),
  rendu: () => m.aidant_etat_rendu(),
  termine: () => m.aidant_etat_termine(),
};

type Proprietes = { reference: string; aidant: AidantLu; suivre: (annonce: string) => void };

/** A helper: what they may do, until when, and the way to end it. */
export function UnAidant({ reference, aidant, suivre }: Proprietes) {
  const { mandatId, nom, courriel, droits, jusquAu, etat, structure } = aidant;
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    await call(aidants.revoquerAidant, { reference, mandatId, operationId });
    suivre(m.aidant_retire({ nom }));
  });
  const vit = etat === "propose" || etat === "en-cours";
  return (
    <article className="sne-carte" aria-label={nom}>
      <h2 className="fr-h5 fr-mb-1v">
        <bdi>{nom}</bdi>
      </h2>
      <p className="fr-hint-text">
        <bdi>{courriel}</bdi>
      </p>
      {structure && <p className="fr-mb-1w">{m.aidant_organisme_dit(structure)}</p>}
      <p className="fr-mb-1w">
        <strong>{etats[etat]({ jour: afficherJour(jusquAu) })}</strong>
      </p>
      {vit && <DroitsDonnes droits={droits} />}
      {refus !== undefined && (
        <p className="fr-error-text" role="alert">
          {phraseDEchec(refus)}
        </p>
      )}
      {vit && (
        <Button priority="secondary" onClick={faire} disabled={enCours}>
          {m.aidant_retirer({ nom })}
        </Button>
      )}
    </article>
  );
}
