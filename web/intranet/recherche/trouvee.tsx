import { Badge } from "@codegouvfr/react-dsfr/Badge.js";
import { inject } from "regexparam";
import type { Trouvee as Lue } from "../../../shared/api/recherche.ts";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { afficherJour } from "../../../shared/formulaire/affichage.ts";
import type { RaisonDeTrouver } from "../../../shared/recherche/reperes-exacts.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";

const raisons: Record<RaisonDeTrouver, () => string> = {
  numero: m.trouvee_numero,
  "nom-naissance": m.trouvee_nom_naissance,
  "nom-usage": m.trouvee_nom_usage,
  courriel: m.trouvee_courriel,
  telephone: m.trouvee_telephone,
};

/** A demande that was found, and why. */
export const Trouvee = ({ trouvee }: { trouvee: Lue }) => {
  const { numeroUnique, nom, neeLe, par, ancienneteDepuisLe, radieeLe, communes } = trouvee;
  return (
    <li>
      <Lien className="fr-link" href={inject(chemins.dossier, { numeroUnique })}>
        {nom} – {afficherNumeroUnique(numeroUnique)}
      </Lien>{" "}
      {radieeLe !== undefined && (
        <Badge severity="warning" small>
          {m.trouvee_radiee({ jour: afficherJour(radieeLe) })}
        </Badge>
      )}
      <p className="fr-mb-0">
        {m.trouvee_faits({
          naissance: afficherJour(neeLe),
          anciennete: afficherJour(ancienneteDepuisLe),
          communes: communes.map((commune) => commune.nom).join(", "),
        })}
      </p>
      <p className="fr-hint-text fr-mb-0">{m.trouvee_par({ raisons: par.map((une) => raisons[une]()).join(", ") })}</p>
    </li>
  );
};
