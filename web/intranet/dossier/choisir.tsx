import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import type { ChampCorrigeable } from "../../../shared/dossier/corrigeables.ts";
import type { Valeur } from "../../../shared/formulaire/champ.ts";
import { m } from "../../paraglide/messages.js";
import { direReponse } from "../../portail/demande/verifier/dire-reponse.ts";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import type { Conflits } from "./conflits.ts";

type Proprietes = {
  champ: ChampCorrigeable;
  conflits: Conflits;
  garderLaMienne: () => void;
  garderLaSienne: () => void;
};

/** « Loyer : 610 € (Nadia B., 10 h 42) »: theirs or mine. */
export function Choisir({ champ, conflits, garderLaMienne, garderLaSienne }: Proprietes) {
  const dire = (valeur: Valeur | null) => direReponse(champ, valeur, {}).join(", ");
  return conflits.conflits.map(({ champ: nom, leur, mienne, le, par }) => (
    <div key={nom} className="fr-mb-2w">
      <Alert
        severity="warning"
        small
        description={m.conflit({ champ: champ.libelle, leur: dire(leur), par, le: afficherInstant(le) })}
      />
      <div className="sne-boutons fr-mt-1w">
        <Button priority="secondary" size="small" onClick={garderLaMienne}>
          {m.conflit_mienne({ valeur: dire(mienne) })}
        </Button>
        <Button priority="secondary" size="small" onClick={garderLaSienne}>
          {m.conflit_leur({ valeur: dire(leur) })}
        </Button>
      </div>
    </div>
  ));
}
