import type { Demande } from "../demande/demande.ts";
import type { Identite } from "./identite.ts";

/** What one may do to a demande, and how the register of accesses says it. */
const libelles = {
  "lire-demande": "Le dossier et ses réponses",
  "lire-attestation": "L’attestation d’enregistrement",
  "lire-consultations": "Le registre des consultations",
  "lire-messages": "Les messages échangés",
  "exporter-donnees": "Toutes les données du dossier",
  "agir-sur-demande": "Une action sur la demande",
  "lire-piece": "Une pièce justificative",
  "lire-reponses-protegees": "Les réponses protégées",
  "lire-instruction": "L’instruction : score, priorités et ressources",
} as const;

export type Acte = keyof typeof libelles;
export const actes = Object.keys(libelles).filter((acte): acte is Acte => acte in libelles);
export const libelleDActe = (acte: Acte): string => libelles[acte];

type Regle = (qui: Identite, demande: Pick<Demande, "compte">) => boolean;

const estLaSienne: Regle = (qui, { compte }) => qui.role === "demandeur" && qui.compte === compte;

const regles: Record<Acte, Regle> = {
  "lire-demande": estLaSienne,
  "lire-attestation": estLaSienne,
  "lire-consultations": estLaSienne,
  "lire-messages": estLaSienne,
  "exporter-donnees": estLaSienne,
  "agir-sur-demande": estLaSienne,
  "lire-piece": estLaSienne,
  "lire-reponses-protegees": estLaSienne,
  "lire-instruction": estLaSienne,
};

/** May this identity do this to this demande? Whoever may not is answered as if there were none. */
export const peut = (qui: Identite, acte: Acte, demande: Pick<Demande, "compte">): boolean =>
  regles[acte](qui, demande);
