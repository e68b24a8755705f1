import { Button } from "@codegouvfr/react-dsfr/Button.js";
import { useState } from "react";
import { afficherNumeroUnique } from "../../../shared/demande/numero-unique.ts";
import { m } from "../../paraglide/messages.js";

/** A number in groups that one can read aloud, and copy whole. */
export function Numero({ numeroUnique }: { numeroUnique: string }) {
  const [message, dire] = useState("");
  const copier = () =>
    navigator.clipboard.writeText(numeroUnique).then(
      () => dire(m.numero_copie()),
      () => dire(m.numero_non_copie()),
    );
  return (
    <div className="sne-ligne">
      <span className="sne-numero">{afficherNumeroUnique(numeroUnique)}</span>
      <span>
        <Button size="small" priority="tertiary" onClick={copier}>
          {m.numero_copier()}
        </Button>{" "}
        <span role="status">{message}</span>
      </span>
    </div>
  );
}
