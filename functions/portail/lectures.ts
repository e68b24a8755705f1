import { histoireDe } from "../socle/histoire.ts";

/** What this function says on pages, in the language of the module. */
export const lectures = { histoireDe };
