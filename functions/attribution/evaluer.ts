import type { Demande } from "../../shared/demande/demande.ts";
import { type InstructionLue, lireInstruction, type PourInstruire } from "../socle/instruction-lue.ts";
import type { DemandesStore } from "../socle/stores/demandes.ts";

export type PourJuger = PourInstruire & { demandes: Pick<DemandesStore, "lireSensible"> };

/** The sealed facts are opened to be counted: whoever has no profile to read them learns that there is one. */
export async function instruire(demande: Demande, contexte: PourJuger): Promise<InstructionLue> {
  const sensible = await contexte.demandes.lireSensible(demande.numeroUnique);
  return lireInstruction({ demande, ...(sensible && { sensible }) }, contexte);
}
