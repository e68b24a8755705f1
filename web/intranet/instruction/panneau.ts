import type { instruction } from "../../../shared/api/instruction.ts";
import type { Sortie } from "../../../shared/api/route.ts";

export type Lue = Sortie<typeof instruction.lireInstruction>;

/** What a panel is given: what was read, and how to read it again once something was done. */
export type DePanneau = { lue: Lue; relire: () => void };
