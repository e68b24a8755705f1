import { dynamo, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { surMessage } from "../socle/messages-recus.ts";
import { fichiersStore } from "../socle/stores/fichiers.ts";
import { piecesStore } from "../socle/stores/pieces.ts";
import { nouvelle } from "./nouvelle.ts";
import { type Dependances, traiter } from "./traiter.ts";

const config = configuration("TABLE_PIECES", "SEAU_PIECES");

const dependances: Dependances = {
  pieces: piecesStore(dynamo(), config.TABLE_PIECES),
  fichiers: fichiersStore(s3(), config.SEAU_PIECES),
};

export const handler = surMessage(nouvelle, (lue, maintenant) => traiter(lue, dependances, maintenant), horloge);
