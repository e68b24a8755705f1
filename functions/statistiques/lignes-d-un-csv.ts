import type { Manifeste } from "../socle/stores/editions.ts";

/** A function answers six megabytes at most, its headers among them. */
const OCTETS_D_UN_CSV = 6_000_000;
/** The longest row of the catalogue, as JSON carries it. */
export const OCTETS_D_UNE_LIGNE = 520;

/** Rows that a CSV holds at most: each says the mention of the edition. */
export const lignesDUnCsv = ({ mention = "" }: Pick<Manifeste, "mention">): number =>
  Math.floor(OCTETS_D_UN_CSV / (OCTETS_D_UNE_LIGNE + Buffer.byteLength(JSON.stringify(mention))));
