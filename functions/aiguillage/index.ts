import { sqs } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { queue } from "../socle/queue.ts";
import { aiguiller } from "./aiguiller.ts";

const config = configuration(
  "FILE_NOTIFICATIONS",
  "FILE_DOUBLONS",
  "FILE_INDEXATION",
  "FILE_SUITES",
  "FILE_STATISTIQUES",
);

export const handler = aiguiller({
  notifications: queue(sqs(), config.FILE_NOTIFICATIONS),
  doublons: queue(sqs(), config.FILE_DOUBLONS),
  indexation: queue(sqs(), config.FILE_INDEXATION),
  suites: queue(sqs(), config.FILE_SUITES),
  statistiques: queue(sqs(), config.FILE_STATISTIQUES),
});
