import { dynamo, sqs } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { log } from "../socle/log.ts";
import { queue } from "../socle/queue.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { type ARevoir, relancer } from "./relancer.ts";

const config = configuration("TABLE_PIECES", "FILE_INSPECTION");

const dependances = {
  pieces: piecesStore(dynamo(), config.TABLE_PIECES),
  file: queue<ARevoir>(sqs(), config.FILE_INSPECTION),
};

/** Called every quarter of an hour; twice, or late, changes nothing. */
export const handler = async (): Promise<void> => {
  const nombre = await relancer(dependances, horloge());
  if (nombre > 0) log("pieces-relancees", { nombre });
};
