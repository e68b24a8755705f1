import type { publiques } from "../../shared/api/public.ts";
import type { Handler } from "../socle/http.ts";
import type { AttestationsStore } from "../socle/stores/attestations.ts";

type Dependances = { attestations: AttestationsStore };

/** Genuine when number and code go together; still valid while the demande lives. */
export const verifierAttestation: Handler<typeof publiques.verifierAttestation, Dependances> = async (
  { numeroUnique, code },
  { attestations, aujourdhui },
) => {
  const attestation = await attestations.lire(numeroUnique, code);
  const valable = attestation !== undefined && attestation.etat === "active" && aujourdhui <= attestation.expireLe;
  return { authentique: attestation !== undefined, valable };
};
