import type { DemandeLue, EvenementLu } from "../../../../shared/api/demandes.ts";
import { jourAParis } from "../../../../shared/demande/delais.ts";
import { afficherJour } from "../../../../shared/formulaire/affichage.ts";
import { m } from "../../../paraglide/messages.js";

/** Who did it, as the person reads it; or as a helper does, who is not the one who is told « vous ». */
function auteur({ par, guichet, aidant }: EvenementLu, pourUnAidant: boolean): string {
  if (par === "aidant" && pourUnAidant)
    return aidant === undefined ? m.aidant_histoire() : m.aidant_de_la_personne({ nom: aidant });
  if (par === "aidant") return aidant === undefined ? m.aidant_par() : m.aidant_par_nom({ nom: aidant });
  if (par === "demandeur") return pourUnAidant ? m.par_la_personne() : m.par_vous();
  if (par === "systeme" || !guichet) return m.par_le_service();
  return m.par_le_guichet({ guichet: guichet.nom ?? guichet.code });
}

/** Every event, the last one first. */
export const Frise = ({ evenements, mandat }: Pick<DemandeLue, "evenements" | "mandat">) => (
  <ol className="sne-frise fr-mb-4w" reversed>
    {evenements.toReversed().map((evenement) => (
      <li key={evenement.version}>
        <time className="sne-discret" dateTime={evenement.survenuLe}>
          {afficherJour(jourAParis(new Date(evenement.survenuLe)))}
        </time>
        <p className="fr-mb-0">
          <strong>{evenement.libelle}</strong>
        </p>
        {evenement.details.map((phrase) => (
          <p key={phrase} className="fr-text--sm fr-mb-0">
            {phrase}
          </p>
        ))}
        <p className="fr-text--sm sne-discret fr-mb-0">{auteur(evenement, mandat !== undefined)}</p>
      </li>
    ))}
  </ol>
);
