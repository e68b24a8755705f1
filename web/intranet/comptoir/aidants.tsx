import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { aidantsAuComptoir } from "../../../shared/api/aidants-au-comptoir.ts";
import type { Sortie } from "../../../shared/api/route.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";
import type { DemandeAuComptoir } from "./demande-au-comptoir.ts";
import { enGroupes } from "./en-groupes.ts";
import { NommerSurPapier } from "./nommer-sur-papier.tsx";

type Papier = Sortie<typeof aidantsAuComptoir.nommerAidantAuComptoir>;

/** Who helps the person, as they signed it on paper: recorded here, ended here when they say so. */
export function AidantsAuComptoir({ lue, relire }: { lue: DemandeAuComptoir; relire: () => void }) {
  const { numeroUnique } = lue.situation;
  const { prenoms, nomNaissance } = lue.reponses;
  const personne = [prenoms, nomNaissance].filter((dit) => typeof dit === "string").join(" ");
  const [remis, remettre] = useState<Papier>();
  const oublier = () => {
    remettre(undefined);
    relire();
  };
  return (
    <details className="fr-mb-4w">
      <summary>{m.papier_titre()}</summary>
      <p>{m.papier_texte()}</p>
      {lue.aidants.map((aidant) => (
        <UnAidant key={aidant.mandatId} numeroUnique={numeroUnique} aidant={aidant} relire={relire} />
      ))}
      {remis ? (
        <ARemettre remis={remis} oublier={oublier} />
      ) : (
        <NommerSurPapier {...{ numeroUnique, personne, remettre }} />
      )}
    </details>
  );
}

/** Copied or printed for the helper; whoever is handed it accepts, once. */
function ARemettre({ remis, oublier }: { remis: Papier; oublier: () => void }) {
  const adresse = `${location.host}${chemins.aider.replace(":mandatId", remis.mandatId)}`;
  return (
    <div role="status">
      <p>{m.papier_adresse({ adresse })}</p>
      <p>
        {m.papier_code()} <strong>{enGroupes(remis.code)}</strong>
      </p>
      <p className="fr-hint-text">{m.papier_une_fois({ jour: afficherJour(remis.accepterAvantLe) })}</p>
      <div className="sne-boutons">
        <Button priority="secondary" onClick={() => print()}>
          {m.comptoir_imprimer()}
        </Button>
        <Button priority="tertiary" onClick={oublier}>
          {m.papier_remis()}
        </Button>
      </div>
    </div>
  );
}

type DUnAidant = { numeroUnique: string; aidant: DemandeAuComptoir["aidants"][number]; relire: () => void };

function UnAidant({ numeroUnique, aidant, relire }: DUnAidant) {
  const { mandatId, nom, jusquAu, etat } = aidant;
  const { faire, enCours, refus } = useGeste((operationId) =>
    call(aidantsAuComptoir.revoquerAidantAuComptoir, { numeroUnique, mandatId, operationId }).then(relire),
  );
  return (
    <article aria-label={nom}>
      <p className="fr-mb-1v">
        <strong>{nom}</strong> –{" "}
        {etat === "propose" ? m.papier_pas_accepte() : m.aidant_jusqu_au({ jour: afficherJour(jusquAu) })}
      </p>
      <Button priority="tertiary" size="small" disabled={enCours} onClick={faire}>
        {m.aidant_retirer({ nom })}
      </Button>
      <p role="alert">{refus !== undefined && phraseDEchec(refus)}</p>
    </article>
  );
}
