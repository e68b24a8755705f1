import { corpsDe } from "../socle/habillage.ts";
import { brouillonOublie } from "./messages/brouillon-oublie.ts";
import { messageRecu } from "./messages/message-recu.ts";
import { rediger } from "./messages/par-evenement.ts";
import { pieceRefusee } from "./messages/piece-refusee.ts";

/** What this function writes to people, in the language of the module. */
export const redaction = { corpsDe, rediger, brouillonOublie, messageRecu, pieceRefusee };
export type Redacteur = typeof redaction;
