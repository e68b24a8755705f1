import { pourquoi } from "../../shared/attribution/pourquoi.ts";
import { juger } from "./juger.ts";

/** What this function says on pages, in the language of the module. */
export const lectures = { juger, pourquoi };
