import { setTimeout as patienter } from "node:timers/promises";
import { examen } from "../../shared/api/examen.ts";
import { dynamo, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { serve } from "../socle/http.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { fichiersStore } from "../socle/stores/fichiers.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { examinerPiece } from "./examiner-piece.ts";
import { ouvrirPiece } from "./ouvrir-piece.ts";

const config = configuration(
  "TABLE_GUICHETS",
  "TABLE_DEMANDES",
  "TABLE_BROUILLONS",
  "TABLE_PIECES",
  "TABLE_JOURNAL",
  "SEAU_PIECES",
);
const tables = {
  demandes: config.TABLE_DEMANDES,
  brouillons: config.TABLE_BROUILLONS,
  pieces: config.TABLE_PIECES,
};

export const handler = serve(
  examen,
  { ouvrirPiece, examinerPiece },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    mouvements: mouvementsStore(dynamo(), tables),
    pieces: piecesStore(dynamo(), config.TABLE_PIECES),
    fichiers: fichiersStore(s3(), config.SEAU_PIECES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    patienter,
  },
);
