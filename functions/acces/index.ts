import { acces } from "../../shared/api/acces.ts";
import { accesEquipe } from "../../shared/api/acces-equipe.ts";
import { annuaireDesGuichets } from "../../shared/api/annuaire.ts";
import { cognito, dynamo, kms, ses } from "../socle/clients.ts";
import { comptesDAgent } from "../socle/comptes-d-agent.ts";
import { configuration } from "../socle/config.ts";
import { empreinteParKms } from "../socle/empreinte.ts";
import { serve } from "../socle/http.ts";
import { mail } from "../socle/mail.ts";
import { chargerCommunes } from "../socle/referentiel.ts";
import { accesStore } from "../socle/stores/acces.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { inscriptionsStore } from "../socle/stores/inscriptions.ts";
import { limitesStore } from "../socle/stores/limites.ts";
import { chercherGuichets, lireMonGuichet, modifierMonGuichet } from "./annuaire.ts";
import { deciderAcces } from "./decider.ts";
import { demanderAcces } from "./demander.ts";
import { certifierAgent, habiliterAgent, inviterAgent, listerEquipe, retirerAgent } from "./equipe.ts";
import { lireAcces, listerAcces } from "./examiner.ts";
import { listerGestionnaires, nommerGestionnaire } from "./gestionnaires.ts";
import { corrigerAcces, suivreAcces } from "./suivre.ts";

const config = configuration(
  "TABLE_GUICHETS",
  "TABLE_COMPTES",
  "CLE_EMPREINTE",
  "EXPEDITEUR",
  "POOL_GUICHETS",
  "ADRESSE_SITE",
);

const handlers = {
  ...{ demanderAcces, suivreAcces, corrigerAcces, listerAcces, lireAcces, deciderAcces },
  ...{ listerEquipe, habiliterAgent, certifierAgent, inviterAgent, retirerAgent },
  ...{ listerGestionnaires, nommerGestionnaire },
  ...{ chercherGuichets, lireMonGuichet, modifierMonGuichet },
};

export const handler = serve({ ...acces, ...accesEquipe, ...annuaireDesGuichets }, handlers, {
  acces: accesStore(dynamo(), config.TABLE_GUICHETS),
  agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
  inscriptions: inscriptionsStore(dynamo(), config.TABLE_GUICHETS),
  limites: limitesStore(dynamo(), config.TABLE_COMPTES),
  comptes: comptesDAgent(cognito(), config.POOL_GUICHETS),
  empreinte: empreinteParKms(kms(), config.CLE_EMPREINTE),
  mail: mail(ses(), config.EXPEDITEUR),
  communes: chargerCommunes,
  site: config.ADRESSE_SITE,
});
