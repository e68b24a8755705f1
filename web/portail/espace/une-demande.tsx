import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { inject } from "regexparam";
import type { SituationDeDemande } from "../../../shared/api/demandes.ts";
import type { Situation } from "../../../shared/demande/situation.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Attestation } from "./attestation.tsx";
import { EtatDeLaDemande, situationDe } from "./etat-de-la-demande.tsx";
import { direLaSituation } from "./mots-de-situation.ts";
import { Numero } from "./numero.tsx";
import { direLaValidite } from "./validite.ts";

const RENOUVELABLES: readonly Situation["nature"][] = ["a-renouveler", "en-tolerance", "en-sursis"];

/** A demande among those of the person: where it stands, and what is to be done first. */
export function UneDemande({ demande }: { demande: SituationDeDemande }) {
  const { numeroUnique } = demande;
  const situation = situationDe(demande);
  const { titre, texte } = direLaSituation(demande, situation);
  const [validite, jour] = direLaValidite(demande);
  const aRenouveler = RENOUVELABLES.includes(situation.nature);
  return (
    <article className="sne-carte" aria-label={m.demande_numero({ numero: numeroUnique })}>
      <EtatDeLaDemande demande={demande} />
      <Numero numeroUnique={numeroUnique} />
      <p className="fr-mt-2w">
        <strong>{titre}</strong> {texte}
      </p>
      <dl className="sne-faits">
        <div>
          <dt>{m.demande_anciennete()}</dt>
          <dd>{afficherJour(demande.ancienneteDepuisLe)}</dd>
        </div>
        <div>
          <dt>{validite}</dt>
          <dd>{jour}</dd>
        </div>
      </dl>
      <div className="sne-boutons">
        {aRenouveler && (
          <Button linkProps={{ href: inject(chemins.renouveler, { numeroUnique }) }}>{m.renouveler_titre()}</Button>
        )}
        <Button
          priority={aRenouveler ? "secondary" : "primary"}
          linkProps={{ href: inject(chemins.demande, { numeroUnique }) }}
        >
          {m.deposee_voir()}
        </Button>
        {demande.etat === "active" && <Attestation numeroUnique={numeroUnique} estSeconde />}
      </div>
    </article>
  );
}
