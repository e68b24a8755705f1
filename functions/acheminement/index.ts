import type { AnnonceDeRetour } from "../socle/annonce.ts";
import { dynamo, s3, sqs } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { surMessage } from "../socle/messages-recus.ts";
import { queue } from "../socle/queue.ts";
import { courriersStore } from "../socle/stores/courriers.ts";
import { envoisStore } from "../socle/stores/envois.ts";
import { lettresStore } from "../socle/stores/lettres.ts";
import { lireFichierDePreuves } from "./lire-preuves.ts";
import { nouvelle } from "./nouvelles.ts";
import { suivreCourriel } from "./suivre-courriel.ts";

const config = configuration("TABLE_DEMANDES", "SEAU_COURRIERS", "FILE_NOTIFICATIONS");

const dependances = {
  envois: envoisStore(dynamo(), config.TABLE_DEMANDES),
  lettres: lettresStore(dynamo(), config.TABLE_DEMANDES),
  courriers: courriersStore(s3(), config.SEAU_COURRIERS),
  notifications: queue<AnnonceDeRetour>(sqs(), config.FILE_NOTIFICATIONS),
};

/** What becomes of what was sent: told by SES of mails, by whoever posts them of letters. */
export const handler = surMessage(
  nouvelle,
  (recue, maintenant) =>
    recue["detail-type"] === "Object Created"
      ? lireFichierDePreuves(recue.detail.object.key, dependances, maintenant)
      : suivreCourriel(recue, dependances),
  horloge,
);
