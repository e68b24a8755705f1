import type { guichetDemandes as routes } from "../../shared/api/guichet-demandes.ts";
import { lireSaFile, type PourLireUneFile } from "../socle/file-du-poste.ts";
import type { Handler } from "../socle/http.ts";

export const listerAJoindre: Handler<typeof routes.listerAJoindre, PourLireUneFile> = (_, contexte) =>
  lireSaFile({ nom: "A_JOINDRE", acte: "joindre" }, contexte);
