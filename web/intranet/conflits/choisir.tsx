import { Alert } from "@codegouvfr/react-dsfr/Alert.js";
import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { useState } from "react";
import { champNomme } from "../../../shared/formulaire/formulaires.ts";
import { intituleDe } from "../../../shared/formulaire/intitule.ts";
import { formulaireDeVersion } from "../../../shared/formulaire/versions.ts";
import { m } from "../../paraglide/messages.js";
import { direReponse } from "../../portail/demande/verifier/dire-reponse.ts";
import { afficherInstant } from "../../socle/afficher-instant.ts";
import type { Conflits } from "./conflits.ts";

type Conflit = Conflits["conflits"][number];

type Proprietes = {
  conflits: Conflits;
  formulaire: string;
  /** Names of the fields where mine stays, once each was chosen. */
  trancher: (gardees: readonly string[]) => void;
};

function dire({ champ: nom }: Conflit, valeur: Conflit["leur"], formulaire: string): string {
  const champ = champNomme(nom, formulaireDeVersion(formulaire));
  return champ ? direReponse(champ, valeur, valeur === null ? {} : { [nom]: valeur }).join(", ") : "";
}

/** « Loyer : 610 € (Nadia B., 10 h 42) »: theirs or mine, field by field, then one save. */
export function Choisir({ conflits: { conflits }, formulaire, trancher }: Proprietes) {
  const [choix, choisir] = useState<Readonly<Record<string, "mienne" | "leur">>>({});
  const reste = conflits.some(({ champ }) => choix[champ] === undefined);
  return (
    <div className="fr-mb-2w">
      <Alert severity="warning" small className="fr-mb-2w" description={m.conflit_texte()} />
      {conflits.map((conflit) => {
        const { champ, leur, mienne, le, par } = conflit;
        const option = (cote: "mienne" | "leur", label: string) => ({
          label,
          nativeInputProps: {
            name: `conflit-${champ}`,
            checked: choix[champ] === cote,
            onChange: () => choisir({ ...choix, [champ]: cote }),
          },
        });
        return (
          <RadioButtons
            key={champ}
            small
            legend={m.conflit({ champ: intituleDe(champ, formulaire) ?? champ, par, le: afficherInstant(le) })}
            options={[
              option("leur", m.conflit_leur({ valeur: dire(conflit, leur, formulaire) })),
              option("mienne", m.conflit_mienne({ valeur: dire(conflit, mienne, formulaire) })),
            ]}
          />
        );
      })}
      <Button
        size="small"
        disabled={reste}
        onClick={() => trancher(conflits.flatMap(({ champ }) => (choix[champ] === "mienne" ? [champ] : [])))}
      >
        {m.conflit_enregistrer()}
      </Button>
    </div>
  );
}
