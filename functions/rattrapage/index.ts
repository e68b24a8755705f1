import { dynamo, s3, sqs } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { log } from "../socle/log.ts";
import { queue } from "../socle/queue.ts";
import { brouillonsStore } from "../socle/stores/brouillons.ts";
import { brouillonsSuivisStore } from "../socle/stores/brouillons-suivis.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { fichiersStore } from "../socle/stores/fichiers.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { type ARevoir, relancer } from "./relancer.ts";
import { suivreBrouillons } from "./suivre-brouillons.ts";

const config = configuration("TABLE_PIECES", "TABLE_BROUILLONS", "TABLE_DEMANDES", "SEAU_PIECES", "FILE_INSPECTION");

const dependances = {
  pieces: piecesStore(dynamo(), config.TABLE_PIECES),
  suivis: brouillonsSuivisStore(dynamo(), config.TABLE_PIECES),
  brouillons: brouillonsStore(dynamo(), config.TABLE_BROUILLONS),
  demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
  fichiers: fichiersStore(s3(), config.SEAU_PIECES),
  file: queue<ARevoir>(sqs(), config.FILE_INSPECTION),
};

/** Called every quarter of an hour; twice, or late, changes nothing. */
export const handler = async (): Promise<void> => {
  const nombre = await relancer(dependances, horloge());
  if (nombre > 0) log("pieces-relancees", { nombre });
  await suivreBrouillons(dependances, horloge());
};
