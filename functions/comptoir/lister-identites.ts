import type { comptoir as routes } from "../../shared/api/comptoir.ts";
import { attestationAvant } from "../../shared/demande/delais.ts";
import { lireSaFile, type PourLireUneFile } from "../socle/file-du-poste.ts";
import type { Handler } from "../socle/http.ts";

export const listerIdentites: Handler<typeof routes.listerIdentites, PourLireUneFile> = (_, contexte) =>
  lireSaFile({ nom: "IDENTITE", acte: "verifier-identite", echeance: attestationAvant }, contexte);
