import type { Evenement } from "../../../shared/demande/evenements.ts";
import { demandeDeposee } from "./demande-deposee.ts";
import type { Message } from "./message.ts";

/** The message that each event calls for. */
export const messageDe: Record<Evenement["type"], Message> = { "demande-deposee": demandeDeposee };
