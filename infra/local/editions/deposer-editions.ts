import { createReadStream, readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { HeadObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import { cacheDe, typeDe } from "../../../shared/statistiques/fichiers-publies.ts";

type Seau = { s3: S3Client; Bucket: string };

/** Names of the files of a folder, as keys. */
const clesDe = (dossier: string, sous: string): string[] =>
  readdirSync(join(dossier, sous), { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map((entree) => relative(dossier, join(entree.parentPath, entree.name)).replaceAll(sep, "/"));

async function estLa({ s3, Bucket }: Seau, Key: string): Promise<boolean> {
  try {
    await s3.send(new HeadObjectCommand({ Bucket, Key }));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404) return false;
    throw error;
  }
}

async function deposer(dossier: string, Key: string, { s3, Bucket }: Seau): Promise<void> {
  const fichier = join(dossier, Key);
  const decrit = { ContentType: typeDe(Key), CacheControl: cacheDe(Key), ContentLength: statSync(fichier).size };
  await s3.send(new PutObjectCommand({ Bucket, Key, Body: createReadStream(fichier), ...decrit }));
}

/** Puts in the bucket an edition that stands in a folder, its manifest last, then what tells the last one. */
export async function deposerEdition(dossier: string, edition: string, seau: Seau): Promise<void> {
  const manifeste = `editions/${edition}/1.0.0/manifest.json`;
  const fichiers = clesDe(dossier, `editions/${edition}/1.0.0`).filter((cle) => cle !== manifeste);
  const manquants = (await estLa(seau, manifeste)) ? [] : [...fichiers, manifeste];
  for (const cle of [...manquants, ...clesDe(dossier, "derniere")]) await deposer(dossier, cle, seau);
}
