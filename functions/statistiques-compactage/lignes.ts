import * as z from "zod/mini";
import { type Fait, fait } from "../../shared/statistiques/fait.ts";

/** The facts of some NDJSON; nothing where a line is no fact. */
export function lireNdjson(octets: Uint8Array): Fait[] | undefined {
  const lignes = new TextDecoder().decode(octets).split("\n").filter(Boolean);
  try {
    return lignes.map((ligne) => z.parse(fait, JSON.parse(ligne)));
  } catch {
    return undefined;
  }
}
