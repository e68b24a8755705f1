import { annonceDEvenement } from "../socle/annonce.ts";
import { dynamo, s3 } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { lieuDe } from "../socle/lieu.ts";
import { surMessage } from "../socle/messages-recus.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { lacStore } from "../socle/stores/lac.ts";
import { capter, type PourCapter } from "./capter.ts";

const config = configuration("TABLE_DEMANDES", "SEAU_LAC");

const dependances: PourCapter = {
  demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
  lac: lacStore(s3(), config.SEAU_LAC),
  lieuDe,
};

export const handler = surMessage(annonceDEvenement, (annonce) => capter(annonce, dependances), horloge);
