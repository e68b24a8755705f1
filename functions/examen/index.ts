import { setTimeout as patienter } from "node:timers/promises";
import { examen } from "../../shared/api/examen.ts";
import { dynamo, kms, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { fichiersStore } from "../socle/stores/fichiers.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { examinerPiece } from "./examiner-piece.ts";
import { numeriserPiece, reprendreNumerisation } from "./numeriser-piece.ts";
import { ouvrirPiece } from "./ouvrir-piece.ts";
import { suivrePiece } from "./suivre-piece.ts";

const config = configuration(
  "TABLE_GUICHETS",
  "TABLE_DEMANDES",
  "TABLE_BROUILLONS",
  "TABLE_PIECES",
  "TABLE_JOURNAL",
  "SEAU_PIECES",
  "CLE_SENSIBLE",
);
const tables = {
  demandes: config.TABLE_DEMANDES,
  brouillons: config.TABLE_BROUILLONS,
  pieces: config.TABLE_PIECES,
};

export const handler = serve(
  examen,
  { ouvrirPiece, numeriserPiece, reprendreNumerisation, suivrePiece, examinerPiece },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    mouvements: mouvementsStore(dynamo(), tables),
    pieces: piecesStore(dynamo(), config.TABLE_PIECES),
    fichiers: fichiersStore(s3(), config.SEAU_PIECES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
    patienter,
  },
);
