import type { TypeDEvenement } from "../../../shared/demande/evenements.ts";
import { demandeDeposee } from "./demande-deposee.ts";
import type { Message } from "./message.ts";

/** The message that each event calls for; an event that is not here calls for none. */
export const messageDe: Partial<Record<TypeDEvenement, Message>> = { "demande-deposee": demandeDeposee };
