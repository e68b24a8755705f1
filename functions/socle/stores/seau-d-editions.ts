import { readFile } from "node:fs/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import { cacheDe, typeDe } from "../../../shared/statistiques/fichiers-publies.ts";
import { objetsDUnSeau } from "./objets-d-un-seau.ts";

export type SeauDEditions = ReturnType<typeof seauDEditions>;

/** Editions in the public bucket, as whoever publishes them writes there. */
export function seauDEditions(s3: S3Client, seau: string) {
  const objets = objetsDUnSeau(s3, seau, (cle) => ({ ContentType: typeDe(cle), CacheControl: cacheDe(cle) }));
  return {
    async lire(cle: string): Promise<string | undefined> {
      const octets = await objets.lire(cle);
      return octets && Buffer.from(octets).toString();
    },
    lister: (prefixe: string): Promise<string[]> => objets.lister(`${prefixe}/`),
    // the largest file of an edition is some tens of megabytes
    deposer: async (cle: string, fichier: string): Promise<void> => objets.ecrire(cle, await readFile(fichier)),
    ecrire: (cle: string, texte: string): Promise<void> => objets.ecrire(cle, texte),
    creer: (cle: string, texte: string): Promise<boolean> => objets.creer(cle, texte),
    effacer: (cle: string): Promise<void> => objets.effacer(cle),
  };
}
