import { Checkbox } from "@codegouvfr/react-dsfr/Checkbox.js";
import type { PieceDonnee } from "../../../../shared/api/pieces.ts";
import { m } from "../../../paraglide/messages.js";

type Proprietes = {
  /** Verified pieces of the file. */
  pieces: readonly PieceDonnee[];
  jointes: readonly string[];
  joindre: (jointes: readonly string[]) => void;
};

/** Documents already given that go with a message: nothing is sent twice. */
export function PiecesJointes({ pieces, jointes, joindre }: Proprietes) {
  if (pieces.length === 0) return null;
  return (
    <Checkbox
      legend={m.message_joindre()}
      hintText={m.message_joindre_aide()}
      options={pieces.map(({ pieceId, libelle }) => ({
        label: libelle,
        nativeInputProps: {
          value: pieceId,
          checked: jointes.includes(pieceId),
          onChange: ({ target }) =>
            joindre(target.checked ? [...jointes, pieceId] : jointes.filter((jointe) => jointe !== pieceId)),
        },
      }))}
    />
  );
}
