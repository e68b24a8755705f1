import { pieces } from "../../shared/api/pieces.ts";
import { dynamo, kms, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { lecturesDe } from "../socle/redactions.ts";
import { aidesStore } from "../socle/stores/aides.ts";
import { brouillonsStore } from "../socle/stores/brouillons.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { fichiersStore } from "../socle/stores/fichiers.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { annoncerPiece } from "./annoncer-piece.ts";
import { lectures } from "./lectures.ts";
import { lirePiece } from "./lire-piece.ts";
import { listerPieces } from "./lister-pieces.ts";
import { reprendreEnvoi } from "./reprendre-envoi.ts";
import { retirerPiece } from "./retirer-piece.ts";

const config = configuration(
  "TABLE_BROUILLONS",
  "TABLE_DEMANDES",
  "TABLE_JOURNAL",
  "TABLE_PIECES",
  "SEAU_PIECES",
  "CLE_SENSIBLE",
);

const lecturesEn = lecturesDe(lectures);

export const handler = serve(
  pieces,
  { listerPieces, annoncerPiece, reprendreEnvoi, retirerPiece, lirePiece },
  {
    aides: aidesStore(dynamo(), config.TABLE_BROUILLONS),
    brouillons: brouillonsStore(dynamo(), config.TABLE_BROUILLONS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    pieces: piecesStore(dynamo(), config.TABLE_PIECES),
    fichiers: fichiersStore(s3(), config.SEAU_PIECES),
    lecturesEn,
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
  },
);
