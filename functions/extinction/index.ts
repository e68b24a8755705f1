import { cognito, dynamo, ses } from "../socle/clients.ts";
import { comptesDAgent } from "../socle/comptes-d-agent.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { log } from "../socle/log.ts";
import { mail } from "../socle/mail.ts";
import { agentsStore } from "../socle/stores/agents.ts";
import { fermerLesInactifs } from "./fermer-les-inactifs.ts";
import { prevenirDeLaFin } from "./prevenir-de-la-fin.ts";

const config = configuration("TABLE_GUICHETS", "POOL_GUICHETS", "EXPEDITEUR", "ADRESSE_SITE");

const dependances = {
  agents: agentsStore(dynamo(), config.TABLE_GUICHETS),
  comptes: comptesDAgent(cognito(), config.POOL_GUICHETS),
  mail: mail(ses(), config.EXPEDITEUR),
  site: config.ADRESSE_SITE,
};

/** Called each night; twice, or late, changes nothing. */
export const handler = async (): Promise<void> => {
  const maintenant = horloge();
  const nombre = await fermerLesInactifs(dependances, maintenant);
  if (nombre > 0) log("comptes-fermes", { nombre });
  const annoncees = await prevenirDeLaFin(dependances, maintenant);
  if (annoncees > 0) log("certifications-annoncees", { nombre: annoncees });
};
