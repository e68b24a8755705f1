import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** An edition of the country has thousands of files, some of hundreds of megabytes. */
const MORCEAU = 1 << 20;

/** SHA-256 of what a file holds, in hexadecimal. */
export async function empreinteDeFichier(fichier: string): Promise<string> {
  const hache = createHash("sha256");
  for await (const morceau of createReadStream(fichier, { highWaterMark: MORCEAU })) hache.update(morceau);
  return hache.digest("hex");
}
