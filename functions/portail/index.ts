import { setTimeout as patienter } from "node:timers/promises";
import { brouillons } from "../../shared/api/brouillons.ts";
import { demandes } from "../../shared/api/demandes.ts";
import { vieDeLaDemande } from "../../shared/api/vie-de-la-demande.ts";
import { communeVoulue } from "../../shared/referentiel/territoires.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { lecturesDe } from "../socle/redactions.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { aidesStore } from "../socle/stores/aides.ts";
import { brouillonsStore } from "../socle/stores/brouillons.ts";
import { comptesStore } from "../socle/stores/comptes.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { depotsStore } from "../socle/stores/depots.ts";
import { guichetsStore } from "../socle/stores/guichets.ts";
import { journalStore } from "../socle/stores/journal.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { separationsStore } from "../socle/stores/separations.ts";
import { identifierPar } from "./brouillons-identifies.ts";
import { creerBrouillon } from "./creer-brouillon.ts";
import { demanderReactivation } from "./demander-reactivation.ts";
import { deposer } from "./deposer.ts";
import { effacerBrouillon } from "./effacer-brouillon.ts";
import { enregistrerReponses } from "./enregistrer-reponses.ts";
import { lectures } from "./lectures.ts";
import { lireBrouillon } from "./lire-brouillon.ts";
import { lireDemande } from "./lire-demande.ts";
import { listerBrouillons } from "./lister-brouillons.ts";
import { listerDemandes } from "./lister-demandes.ts";
import { modifier } from "./modifier.ts";
import { preparerChangements } from "./preparer-changements.ts";
import { rattacher } from "./rattacher.ts";
import { rejoindreSeparation } from "./rejoindre-separation.ts";
import { renouveler } from "./renouveler.ts";
import { restaurer } from "./restaurer.ts";
import { retirer } from "./retirer.ts";
import { separer } from "./separer.ts";

const config = configuration(
  "TABLE_BROUILLONS",
  "TABLE_COMPTES",
  "TABLE_DEMANDES",
  "TABLE_GUICHETS",
  "TABLE_JOURNAL",
  "CLE_SENSIBLE",
);
const {
  lireAttestation: _duPdf,
  lireAttestationAuGuichet: _duGuichet,
  ...routes
} = { ...brouillons, ...demandes, ...vieDeLaDemande };
const tables = { demandes: config.TABLE_DEMANDES, brouillons: config.TABLE_BROUILLONS };

const lecturesEn = lecturesDe(lectures);

export const handler = serve(
  routes,
  {
    creerBrouillon,
    listerBrouillons,
    lireBrouillon,
    enregistrerReponses,
    effacerBrouillon,
    deposer,
    listerDemandes,
    lireDemande,
    preparerChangements,
    modifier,
    renouveler,
    retirer,
    restaurer,
    demanderReactivation,
    separer,
    rejoindreSeparation,
    rattacher,
  },
  {
    brouillons: brouillonsStore(dynamo(), config.TABLE_BROUILLONS),
    aides: aidesStore(dynamo(), config.TABLE_BROUILLONS),
    identifier: identifierPar(comptesStore(dynamo(), config.TABLE_COMPTES)),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    depots: depotsStore(dynamo(), tables),
    mouvements: mouvementsStore(dynamo(), tables),
    guichets: guichetsStore(dynamo(), config.TABLE_GUICHETS),
    separations: separationsStore(dynamo(), config.TABLE_DEMANDES),
    journal: journalStore(dynamo(), config.TABLE_JOURNAL),
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
    communeDe: (code: string) => communeVoulue(chargerCommunes(), code),
    lecturesEn,
    patienter,
  },
);
