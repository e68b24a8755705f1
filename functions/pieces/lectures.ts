import { montrerDemandee, montrerPiece } from "../socle/piece-montree.ts";
import { demander } from "./demander.ts";

/** What this function says on pages, in the language of the module. */
export const lectures = { demander, montrerDemandee, montrerPiece };
