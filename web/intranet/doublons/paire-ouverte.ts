import type { doublons } from "../../../shared/api/doublons.ts";
import type { Sortie } from "../../../shared/api/route.ts";

/** Two demandes as an agent reads them side by side. */
export type PaireOuverte = Sortie<typeof doublons.lireDoublon>;
