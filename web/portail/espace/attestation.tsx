import { adresseDeLAttestation } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";

/** A file, not a page: the browser saves it. */
export const Attestation = ({ numeroUnique, estSeconde = false }: { numeroUnique: string; estSeconde?: boolean }) => (
  <a
    className={estSeconde ? "fr-btn fr-btn--secondary" : "fr-btn"}
    href={adresseDeLAttestation(numeroUnique)}
    download={`attestation-${numeroUnique}.pdf`}
  >
    {m.attestation_telecharger()}
  </a>
);
