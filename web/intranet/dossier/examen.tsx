import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { Input } from "@codegouvfr/react-dsfr/Input.js";
import { RadioButtons } from "@codegouvfr/react-dsfr/RadioButtons.js";
import { useState } from "react";
import { examen } from "../../../shared/api/examen.ts";
import type { PieceDonnee } from "../../../shared/api/pieces.ts";
import { type IssueDExamen, issues, issuesDExamen, PHRASE_MAX } from "../../../shared/pieces/examens.ts";
import { m } from "../../paraglide/messages.js";
import { call } from "../../socle/client.ts";
import { phraseDEchec } from "../../socle/phrase-d-echec.ts";
import { useGeste } from "../../socle/use-geste.ts";

type Proprietes = { numeroUnique: string; piece: PieceDonnee; examinee: () => void };

const phraseDe = (issue: IssueDExamen): string => (issue === "acceptee" ? "" : issuesDExamen[issue].phrase);

/** Says of a piece that it is accepted, or why not, in the words that the person will read. */
export function Examen({ numeroUnique, piece, examinee }: Proprietes) {
  const { pieceId, libelle, examen: dit } = piece;
  const [ouvert, ouvrir] = useState(false);
  const [issue, choisir] = useState<IssueDExamen>();
  const [phrase, ecrire] = useState("");
  const [faute, signaler] = useState(false);
  const { faire, enCours, refus } = useGeste(async (operationId) => {
    if (issue === undefined) return signaler(true);
    const corrige = dit !== undefined && { corrige: true };
    const dite = issue !== "acceptee" && phrase.trim() !== "" && { phrase };
    await call(examen.examinerPiece, { numeroUnique, pieceId, operationId, issue, ...dite, ...corrige });
    ouvrir(false);
    examinee();
  });
  if (!ouvert)
    return (
      <Button priority="secondary" size="small" onClick={() => ouvrir(true)}>
        {dit ? m.examen_corriger() : m.examen_ouvrir()}
        <span className="fr-sr-only"> : {libelle}</span>
      </Button>
    );
  return (
    <div className="sne-carte fr-mt-1w">
      <RadioButtons
        small
        legend={m.examen_legende({ libelle })}
        state={faute && issue === undefined ? "error" : "default"}
        stateRelatedMessage={m.examen_manque()}
        options={issues.map((une) => ({
          label: issuesDExamen[une].libelle,
          nativeInputProps: {
            name: pieceId,
            checked: issue === une,
            onChange: () => {
              choisir(une);
              ecrire(phraseDe(une));
            },
          },
        }))}
      />
      {issue !== undefined && issue !== "acceptee" && (
        <Input
          textArea
          label={m.examen_phrase()}
          hintText={m.examen_phrase_aide()}
          nativeTextAreaProps={{
            rows: 3,
            maxLength: PHRASE_MAX,
            value: phrase,
            onChange: ({ target }) => ecrire(target.value),
          }}
        />
      )}
      <div className="sne-boutons">
        <Button size="small" disabled={enCours} onClick={faire}>
          {m.examen_enregistrer()}
        </Button>
        <Button priority="tertiary" size="small" onClick={() => ouvrir(false)}>
          {m.examen_annuler()}
        </Button>
      </div>
      <p role="alert" className="fr-error-text">
        {refus !== undefined && phraseDEchec(refus)}
      </p>
    </div>
  );
}
