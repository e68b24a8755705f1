import { dynamo, sqs } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { surMessage } from "../socle/messages-recus.ts";
import { queue } from "../socle/queue.ts";
import { evenementsStore } from "../socle/stores/evenements.ts";
import { type Dependances, demandeDeRejeu, rejouer } from "./rejouer.ts";

const config = configuration(
  "TABLE_DEMANDES",
  "FILE_NOTIFICATIONS",
  "FILE_DOUBLONS",
  "FILE_INDEXATION",
  "FILE_SUITES",
  "FILE_STATISTIQUES",
  "FILE_REJEU",
);

const dependances: Dependances = {
  evenements: evenementsStore(dynamo(), config.TABLE_DEMANDES),
  files: {
    notifications: queue(sqs(), config.FILE_NOTIFICATIONS),
    doublons: queue(sqs(), config.FILE_DOUBLONS),
    indexation: queue(sqs(), config.FILE_INDEXATION),
    suites: queue(sqs(), config.FILE_SUITES),
    statistiques: queue(sqs(), config.FILE_STATISTIQUES),
  },
  suite: queue(sqs(), config.FILE_REJEU),
};

export const handler = surMessage(demandeDeRejeu, (demande) => rejouer(demande, dependances), horloge);
