import { setTimeout as patienter } from "node:timers/promises";
import { attribution } from "../../shared/api/attribution.ts";
import { commission } from "../../shared/api/commission.ts";
import { proposition } from "../../shared/api/proposition.ts";
import { dynamo, kms } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { coffreParKms } from "../socle/enveloppe.ts";
import { serve } from "../socle/http.ts";
import { lieuDe } from "../socle/lieu.ts";
import { lecturesDe } from "../socle/redactions.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { attributionsStore } from "../socle/stores/attributions.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { guichetsStore } from "../socle/stores/guichets.ts";
import { instructionsStore } from "../socle/stores/instructions.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { rechercheStore } from "../socle/stores/recherche.ts";
import { listerCandidatures, repondreProposition } from "./candidatures.ts";
import { classerDemandes } from "./classer-demandes.ts";
import { composerSeance } from "./composition.ts";
import { decider } from "./decider.ts";
import { designer } from "./designer.ts";
import { lectures } from "./lectures.ts";
import { lireLogement, listerLogements, retirerLogement, saisirLogement } from "./logements.ts";
import { noterReponse } from "./noter-reponse.ts";
import { pourquoiPasMoi } from "./pourquoi-pas-moi.ts";
import { inscrireALaSeance, listerSeances, ouvrirSeance } from "./seances.ts";
import { signerBail } from "./signer-bail.ts";

const config = configuration(
  "TABLE_GUICHETS",
  "TABLE_DEMANDES",
  "TABLE_BROUILLONS",
  "TABLE_RECHERCHE",
  "TABLE_ATTRIBUTIONS",
  "CLE_SENSIBLE",
);

const mouvements = mouvementsStore(dynamo(), {
  demandes: config.TABLE_DEMANDES,
  brouillons: config.TABLE_BROUILLONS,
});

const lecturesEn = lecturesDe(lectures);

export const handler = serve(
  { ...attribution, ...commission, ...proposition },
  {
    saisirLogement,
    listerLogements,
    lireLogement,
    retirerLogement,
    classerDemandes,
    designer,
    noterReponse,
    signerBail,
    ouvrirSeance,
    composerSeance,
    listerSeances,
    inscrireALaSeance,
    decider,
    listerCandidatures,
    repondreProposition,
    pourquoiPasMoi,
  },
  {
    agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
    guichets: guichetsStore(dynamo(), config.TABLE_GUICHETS),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    recherche: rechercheStore(dynamo(), config.TABLE_RECHERCHE),
    attributions: attributionsStore(dynamo(), config.TABLE_ATTRIBUTIONS),
    instructions: instructionsStore(dynamo(), config.TABLE_DEMANDES),
    coffre: coffreParKms(kms(), config.CLE_SENSIBLE),
    mouvements,
    ecrireEnsemble: mouvements.ecrireEnsemble,
    communes: chargerCommunes,
    lecturesEn,
    lieuDe,
    patienter,
  },
);
