import { setTimeout as patienter } from "node:timers/promises";
import { aidantsAuComptoir } from "../../shared/api/aidants-au-comptoir.ts";
import { comptoir } from "../../shared/api/comptoir.ts";
import { doublons } from "../../shared/api/doublons.ts";
import { communeVoulue } from "../../shared/referentiel/territoires.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteDerivee, empreinteParKms } from "../socle/empreinte.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { aidesStore } from "../socle/stores/aides.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { depotsStore } from "../socle/stores/depots.ts";
import { doublonsStore } from "../socle/stores/doublons.ts";
import { filesStore } from "../socle/stores/files.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { nommerAidantAuComptoir, revoquerAidantAuComptoir } from "./aidants-au-comptoir.ts";
import { changerAuComptoir } from "./changer-au-comptoir.ts";
import { chercherRessemblances } from "./chercher-ressemblances.ts";
import { enregistrerAuComptoir } from "./enregistrer-au-comptoir.ts";
import { ecarterDoublon, lireDoublon, listerDoublons } from "./juger-doublons.ts";
import { lireAuComptoir } from "./lire-au-comptoir.ts";
import { listerIdentites } from "./lister-identites.ts";
import { listerReunions } from "./lister-reunions.ts";
import { remettreUnCode } from "./remettre-un-code.ts";
import { renoncerAuComptoir } from "./renoncer-au-comptoir.ts";
import { annulerReunion, reunirDemandes } from "./reunir-demandes.ts";
import { verifierIdentite } from "./verifier-identite.ts";

const config = configuration(
  "TABLE_BROUILLONS",
  "TABLE_DEMANDES",
  "TABLE_DOUBLONS",
  "TABLE_GUICHETS",
  "TABLE_JOURNAL",
  "CLE_SENSIBLE",
  "CLE_EMPREINTE",
);
const tables = { demandes: config.TABLE_DEMANDES, brouillons: config.TABLE_BROUILLONS };
const empreinte = empreinteParKms(kms(), config.CLE_EMPREINTE);

export const handler = serve(
  { ...comptoir, ...aidantsAuComptoir, ...doublons },
  {
    enregistrerAuComptoir,
    chercherRessemblances,
    lireAuComptoir,
    changerAuComptoir,
    renoncerAuComptoir,
    remettreUnCode,
    nommerAidantAuComptoir,
    revoquerAidantAuComptoir,
    verifierIdentite,
    listerIdentites,
    listerDoublons,
    listerReunions,
    lireDoublon,
    ecarterDoublon,
    reunirDemandes,
    annulerReunion,
  },
  {
    aides: aidesStore(dynamo(), config.TABLE_BROUILLONS),
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    depots: depotsStore(dynamo(), tables),
    mouvements: mouvementsStore(dynamo(), tables),
    doublons: doublonsStore(dynamo(), config.TABLE_DOUBLONS),
    files: filesStore(dynamo(), config.TABLE_DEMANDES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
    empreinte,
    empreinteDeRepere: empreinteDerivee(empreinte, "doublons"),
    communeDe: (code: string) => communeVoulue(chargerCommunes(), code),
    patienter,
  },
);
