import { createReadStream, readdirSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import { unmarshall } from "@aws-sdk/util-dynamodb";

/** Files of tables exported to S3, any depth; what describes them is left. */
export const fichiersDExport = (dossier: string): string[] =>
  readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile() && /\.json(?:\.gz)?$/u.test(entree.name) && !/manifest/u.test(entree.name))
    .map((entree) => join(entree.parentPath, entree.name))
    .toSorted();

async function* lignesDe(fichier: string): AsyncGenerator<string> {
  const octets = createReadStream(fichier);
  const input = fichier.endsWith(".gz") ? octets.compose(createGunzip()) : octets;
  for await (const ligne of createInterface({ input })) if (ligne !== "") yield ligne;
}

async function* articlesDe(fichier: string): AsyncGenerator<Record<string, unknown>> {
  try {
    for await (const ligne of lignesDe(fichier)) yield unmarshall(JSON.parse(ligne).Item);
  } catch (cause) {
    throw new Error(`l’export ${fichier} est illisible`, { cause });
  }
}

/**
 * Items of a table exported to S3 (« DYNAMODB_JSON »), from a folder of this machine; of several exports, one after the
 * other.
 */
export async function* articlesDExport(dossier: string): AsyncGenerator<Record<string, unknown>> {
  for (const fichier of fichiersDExport(dossier)) yield* articlesDe(fichier);
}
