import type { TypeDeFichier } from "../../../shared/pieces/envoi.ts";
import type { RaisonDeRefus } from "../../../shared/pieces/refus.ts";

/** What our own reading finds of a file: what it is, or why it is set aside. */
export type Analyse =
  | { issue: "sain"; type: TypeDeFichier; pages: number }
  | { issue: Exclude<RaisonDeRefus, "virus"> };
