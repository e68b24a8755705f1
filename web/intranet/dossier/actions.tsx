import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import { jourAParis, joursEntre } from "../../../shared/demande/delais.ts";
import type { Action } from "../../../shared/dossier/prochaine-action.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import { m } from "../../paraglide/messages.js";
import { maintenant } from "../../socle/horloge.ts";

const mots: Record<Action["nature"], () => string> = {
  "decider-reprise": m.action_decider_reprise,
  joindre: m.action_joindre,
  "attendre-reponse": m.action_attendre_reponse,
  "regarder-pieces": m.action_regarder_pieces,
  "verifier-identite": m.action_verifier_identite,
  "attendre-renouvellement": m.action_attendre_renouvellement,
  suivre: m.action_suivre,
  arretee: m.action_arretee,
};

function horloge(avantLe: string): string {
  const jours = joursEntre(jourAParis(maintenant()), avantLe);
  const jour = afficherJour(avantLe);
  return jours < 0 ? m.action_en_retard({ jour, nombre: -jours }) : m.action_avant({ jour, nombre: jours });
}

/** What the file waits for, the most pressing first, with the clock of each. */
export const Actions = ({ actions }: Pick<DossierOuvert, "actions">) => (
  <section className="fr-callout fr-mb-3w">
    <h2 className="fr-callout__title">{m.dossier_prochaine_action()}</h2>
    <ul>
      {actions.map(({ nature, avantLe }) => (
        <li key={nature}>
          {mots[nature]()} {avantLe !== undefined && <span className="fr-text--bold">{horloge(avantLe)}</span>}
        </li>
      ))}
    </ul>
  </section>
);
