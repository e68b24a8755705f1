import { setTimeout as patienter } from "node:timers/promises";
import { cotationDeLaPersonne } from "../../shared/api/cotation.ts";
import { instruction } from "../../shared/api/instruction.ts";
import { instructionActes } from "../../shared/api/instruction-actes.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { lecturesDe } from "../socle/redactions.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { filesStore } from "../socle/stores/files.ts";
import { instructionsStore } from "../socle/stores/instructions.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { notesStore } from "../socle/stores/notes.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { confirmerFait, retirerConfirmation } from "./confirmations.ts";
import { fixerLaCote, rendreLaCote } from "./cote.ts";
import { enregistrerDalo, retirerDalo } from "./dalo.ts";
import { lectures } from "./lectures.ts";
import { lireInstruction } from "./lire.ts";
import { lireMonInstruction, repondreALaRequete } from "./mon-instruction.ts";
import { ecrireNote, effacerNote, poserEtiquettes } from "./notes.ts";
import { cloreLaRequete, demanderALaPersonne, listerRequetes } from "./requetes.ts";
import { confirmerRevenu } from "./revenus.ts";

const config = configuration(
  "TABLE_GUICHETS",
  "TABLE_DEMANDES",
  "TABLE_BROUILLONS",
  "TABLE_JOURNAL",
  "TABLE_PIECES",
  "CLE_SENSIBLE",
);

const lecturesEn = lecturesDe(lectures);

const actes = {
  ecrireNote,
  effacerNote,
  poserEtiquettes,
  demanderALaPersonne,
  cloreLaRequete,
  confirmerFait,
  retirerConfirmation,
  confirmerRevenu,
  enregistrerDalo,
  retirerDalo,
  fixerLaCote,
  rendreLaCote,
};

export const handler = serve(
  { ...cotationDeLaPersonne, ...instruction, ...instructionActes },
  { lireMonInstruction, repondreALaRequete, lireInstruction, listerRequetes, ...actes },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    mouvements: mouvementsStore(dynamo(), { demandes: config.TABLE_DEMANDES, brouillons: config.TABLE_BROUILLONS }),
    files: filesStore(dynamo(), config.TABLE_DEMANDES),
    instructions: instructionsStore(dynamo(), config.TABLE_DEMANDES),
    notes: notesStore(dynamo(), config.TABLE_DEMANDES),
    pieces: piecesStore(dynamo(), config.TABLE_PIECES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
    communes: chargerCommunes,
    lecturesEn,
    patienter,
  },
);
