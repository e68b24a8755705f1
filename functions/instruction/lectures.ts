import { montrerInstruction, montrerRequete } from "./vue.ts";

/** What this function says on pages, in the language of the module. */
export const lectures = { montrerInstruction, montrerRequete };
