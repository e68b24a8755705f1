import { piecesDemandees } from "../../shared/pieces/pieces-demandees.ts";
import { montrerDemandee, montrerPiece } from "../socle/piece-montree.ts";

/** What this function says on pages, in the language of the module. */
export const lectures = { piecesDemandees, montrerDemandee, montrerPiece };
