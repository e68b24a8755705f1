import { setTimeout as patienter } from "node:timers/promises";
import { dossiers } from "../../shared/api/dossier.ts";
import { communeVoulue } from "../../shared/referentiel/territoires.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { guichetsStore } from "../socle/stores/guichets.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { presencesStore } from "../socle/stores/presences.ts";
import { corrigerDossier } from "./corriger.ts";
import { ouvrirDossier } from "./ouvrir.ts";
import { signalerPresence } from "./presence.ts";

const config = configuration(
  "TABLE_GUICHETS",
  "TABLE_DEMANDES",
  "TABLE_BROUILLONS",
  "TABLE_PIECES",
  "TABLE_RECHERCHE",
  "TABLE_JOURNAL",
  "CLE_SENSIBLE",
);

export const handler = serve(
  dossiers,
  { ouvrirDossier, signalerPresence, corrigerDossier },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    guichets: guichetsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    mouvements: mouvementsStore(dynamo(), { demandes: config.TABLE_DEMANDES, brouillons: config.TABLE_BROUILLONS }),
    pieces: piecesStore(dynamo(), config.TABLE_PIECES),
    presences: presencesStore(dynamo(), config.TABLE_RECHERCHE),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
    communeDe: (code: string) => communeVoulue(chargerCommunes(), code),
    patienter,
  },
);
