import type { Context } from "aws-lambda";
import { dynamo, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { courriersStore } from "../socle/stores/courriers.ts";
import { lettresStore } from "../socle/stores/lettres.ts";
import { lotsStore } from "../socle/stores/lots.ts";
import { imprimer } from "./imprimer.ts";

const config = configuration("TABLE_DEMANDES", "SEAU_COURRIERS");

const dependances = {
  lettres: lettresStore(dynamo(), config.TABLE_DEMANDES),
  lots: lotsStore(dynamo(), config.TABLE_DEMANDES),
  courriers: courriersStore(s3(), config.SEAU_COURRIERS),
};

// a batch that is begun is finished
const POUR_UN_LOT_MS = 120_000;

/** The letters of the day; called twice, it prints nothing twice. */
export const handler = (
  _appel: unknown,
  { getRemainingTimeInMillis }: Pick<Context, "getRemainingTimeInMillis">,
): Promise<void> => imprimer(dependances, horloge(), () => getRemainingTimeInMillis() > POUR_UN_LOT_MS);
