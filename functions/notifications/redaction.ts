import { corpsDe } from "../socle/habillage.ts";
import { brouillonOublie } from "./messages/brouillon-oublie.ts";
import { feuillet } from "./messages/feuillet.ts";
import { gesteDAidant } from "./messages/geste-d-aidant.ts";
import { finDAideSurUnBrouillon } from "./messages/mandat.ts";
import { messageRecu } from "./messages/message-recu.ts";
import { rediger } from "./messages/par-evenement.ts";
import { pieceRefusee } from "./messages/piece-refusee.ts";
import { direALAidant } from "./messages/pour-l-aidant.ts";

/** What this function writes to people, in the language of the module. */
export const redaction = {
  corpsDe,
  rediger,
  direALAidant,
  brouillonOublie,
  feuillet,
  finDAideSurUnBrouillon,
  gesteDAidant,
  messageRecu,
  pieceRefusee,
};
export type Redacteur = typeof redaction;
