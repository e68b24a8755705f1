import type { Demande } from "../demande/demande.ts";
import type { Identite } from "./identite.ts";

export type Acte = "lire-demande" | "lire-attestation" | "agir-sur-demande";

type Regle = (qui: Identite, demande: Pick<Demande, "compte">) => boolean;

const estLaSienne: Regle = (qui, { compte }) => qui.role === "demandeur" && qui.compte === compte;

const regles: Record<Acte, Regle> = {
  "lire-demande": estLaSienne,
  "lire-attestation": estLaSienne,
  "agir-sur-demande": estLaSienne,
};

/** May this identity do this to this demande? Whoever may not is answered as if there were none. */
export const peut = (qui: Identite, acte: Acte, demande: Pick<Demande, "compte">): boolean =>
  regles[acte](qui, demande);
