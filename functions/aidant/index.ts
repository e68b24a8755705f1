import { setTimeout as patienter } from "node:timers/promises";
import { aidants } from "../../shared/api/aidants.ts";
import { structures } from "../../shared/api/structures.ts";
import { dynamo, kms, ses } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { empreinteParKms } from "../socle/empreinte.ts";
import { serve } from "../socle/http.ts";
import { mail } from "../socle/mail.ts";
import { redactions } from "../socle/redactions.ts";
import { aidesStore } from "../socle/stores/aides.ts";
import { brouillonsStore } from "../socle/stores/brouillons.ts";
import { comptesStore } from "../socle/stores/comptes.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { sessionsStore } from "../socle/stores/sessions.ts";
import { structuresStore } from "../socle/stores/structures.ts";
import { lireAide, listerAides, rendreMandat } from "./aides.ts";
import { accepterInvitation, lireInvitation } from "./invitations.ts";
import { listerAidants } from "./lister-aidants.ts";
import { nommerAidant } from "./nommer-aidant.ts";
import { redaction } from "./redaction.ts";
import { revoquerAidant } from "./revoquer-aidant.ts";
import { creerStructure, inviterMembre, lireStructure, rejoindreStructure, retirerMembre } from "./structures.ts";

const config = configuration(
  "TABLE_BROUILLONS",
  "TABLE_COMPTES",
  "TABLE_DEMANDES",
  "CLE_EMPREINTE",
  "EXPEDITEUR",
  "ADRESSE_SITE",
);
const redactionEn = redactions(redaction);

const tables = { demandes: config.TABLE_DEMANDES, brouillons: config.TABLE_BROUILLONS };

export const handler = serve(
  { ...aidants, ...structures },
  {
    listerAidants,
    nommerAidant,
    revoquerAidant,
    listerAides,
    lireAide,
    rendreMandat,
    lireInvitation,
    accepterInvitation,
    lireStructure,
    creerStructure,
    inviterMembre,
    rejoindreStructure,
    retirerMembre,
  },
  {
    aides: aidesStore(dynamo(), config.TABLE_BROUILLONS),
    brouillons: brouillonsStore(dynamo(), config.TABLE_BROUILLONS),
    comptes: comptesStore(dynamo(), config.TABLE_COMPTES),
    demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
    mouvements: mouvementsStore(dynamo(), tables),
    empreinte: empreinteParKms(kms(), config.CLE_EMPREINTE),
    redactionEn,
    sessions: sessionsStore(dynamo(), config.TABLE_COMPTES),
    structures: structuresStore(dynamo(), config.TABLE_BROUILLONS),
    mail: mail(ses(), config.EXPEDITEUR),
    site: config.ADRESSE_SITE,
    patienter,
  },
);
