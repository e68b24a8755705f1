import type { Faute } from "../problems.ts";
import { type FauteCode, fautes } from "./fautes.ts";

/** A fault at its place, a JSON pointer, with the sentence that says it. */
export const uneFaute = (pointeur: string, code: FauteCode): Faute => ({ pointeur, code, message: fautes[code] });
