import { setTimeout as patienter } from "node:timers/promises";
import { annonceDEvenement } from "../socle/annonce.ts";
import { dynamo } from "../socle/clients.ts";
import { configuration } from "../socle/config.ts";
import { horloge } from "../socle/horloge.ts";
import { surMessage } from "../socle/messages-recus.ts";
import { attributionsStore } from "../socle/stores/attributions.ts";
import { demandesStore } from "../socle/stores/demandes.ts";
import { mouvementsStore } from "../socle/stores/mouvements.ts";
import { type Dependances, suivre } from "./suivre.ts";

const config = configuration("TABLE_DEMANDES", "TABLE_BROUILLONS", "TABLE_ATTRIBUTIONS");

const dependances: Dependances = {
  demandes: demandesStore(dynamo(), config.TABLE_DEMANDES),
  mouvements: mouvementsStore(dynamo(), { demandes: config.TABLE_DEMANDES, brouillons: config.TABLE_BROUILLONS }),
  attributions: attributionsStore(dynamo(), config.TABLE_ATTRIBUTIONS),
  patienter,
};

export const handler = surMessage(
  annonceDEvenement,
  (annonce, maintenant) => suivre(annonce, dependances, maintenant),
  horloge,
);
