import { espace } from "../../shared/api/espace.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { lecturesDe } from "../socle/redactions.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { brouillonsStore } from "../socle/stores/brouillons.ts";
import { comptesStore } from "../socle/stores/comptes.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { instructionsStore } from "../socle/stores/instructions.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { messagesStore } from "../socle/stores/messages.ts";
import { notesStore } from "../socle/stores/notes.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { sessionsStore } from "../socle/stores/sessions.ts";
import { ecrireAuGuichet } from "./ecrire-au-guichet.ts";
import { exporterMesDonnees } from "./exporter-mes-donnees.ts";
import { imprimerMesDonnees } from "./imprimer-mes-donnees.ts";
import { lectures } from "./lectures.ts";
import { listerConsultations } from "./lister-consultations.ts";
import { listerMessages } from "./lister-messages.ts";

const config = configuration(
  "TABLE_BROUILLONS",
  "TABLE_COMPTES",
  "TABLE_DEMANDES",
  "TABLE_JOURNAL",
  "TABLE_PIECES",
  "CLE_SENSIBLE",
);

const lecturesEn = lecturesDe(lectures);

export const handler = serve(
  espace,
  { listerConsultations, listerMessages, ecrireAuGuichet, exporterMesDonnees, imprimerMesDonnees },
  {
    brouillons: brouillonsStore(dynamo(), config.TABLE_BROUILLONS),
    comptes: comptesStore(dynamo(), config.TABLE_COMPTES),
    sessions: sessionsStore(dynamo(), config.TABLE_COMPTES),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    pieces: piecesStore(dynamo(), config.TABLE_PIECES),
    notes: notesStore(dynamo(), config.TABLE_DEMANDES),
    instructions: instructionsStore(dynamo(), config.TABLE_DEMANDES),
    messages: messagesStore(dynamo(), config.TABLE_DEMANDES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
    lecturesEn,
    communes: chargerCommunes,
  },
);
