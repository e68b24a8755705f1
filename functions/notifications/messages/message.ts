import type { Demande } from "../../../shared/demande/demande.ts";
import type { Lettre } from "../lettre.ts";

/** What the person is told after an event, by the way that opens their account. */
export type Message = {
  /** Names the mark that it was sent. */
  nom: string;
  lettre(demande: Demande, site: string): Lettre;
  sms(demande: Demande, site: string): string;
};
