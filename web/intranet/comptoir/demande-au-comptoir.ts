import type { comptoir } from "../../../shared/api/comptoir.ts";
import type { Sortie } from "../../../shared/api/route.ts";

/** A demande as the counter reads it, to change it with the person. */
export type DemandeAuComptoir = Sortie<typeof comptoir.lireAuComptoir>;
