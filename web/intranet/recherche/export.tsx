import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { useState } from "react";
import { recherche } from "../../../shared/api/recherche.ts";
import { m } from "../../paraglide/messages.js";
import { enregistrerFichier } from "../../socle/enregistrer-fichier.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import type { QuestionDeListe } from "./question-de-liste.ts";

const fichiers = {
  csv: { route: recherche.exporterEnCsv, nom: "demandes.csv" },
  tableur: { route: recherche.exporterEnTableur, nom: "demandes.xlsx" },
} as const;
type Format = keyof typeof fichiers;

const telecharger = (format: Format, entree: object): Promise<void> =>
  enregistrerFichier(fichiers[format].route, entree, fichiers[format].nom);

/** Takes the list out, once it is said what for: that is kept, with who and in which role. */
export function Export({ question: { curseur: _c, ...question } }: { question: QuestionDeListe }) {
  const [finalite, poser] = useState("");
  const [faute, poserFaute] = useState<string>();
  const exporter = (format: Format) => () => {
    if (finalite.trim().length < 10) return poserFaute(m.export_sans_finalite());
    poserFaute(undefined);
    telecharger(format, { ...question, finalite }).catch((erreur) => poserFaute(phraseDEchec(erreur)));
  };
  return (
    <details className="sne-details fr-mt-4w">
      <summary>{m.export_titre()}</summary>
      <Input
        className="fr-mt-2w"
        label={m.export_finalite()}
        hintText={m.export_finalite_aide()}
        state={faute === undefined ? "default" : "error"}
        stateRelatedMessage={faute}
        nativeInputProps={{ value: finalite, maxLength: 200, onChange: ({ target }) => poser(target.value) }}
      />
      <div className="sne-boutons fr-mt-0">
        <Button priority="secondary" onClick={exporter("tableur")}>
          {m.export_tableur()}
        </Button>
        <Button priority="secondary" onClick={exporter("csv")}>
          {m.export_csv()}
        </Button>
      </div>
    </details>
  );
}
