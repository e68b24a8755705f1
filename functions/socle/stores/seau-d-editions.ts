import { readFile } from "node:fs/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { cacheDe, typeDe } from "../../../shared/statistiques/fichiers-publies.ts";

const statut = (erreur: unknown): number | undefined =>
  erreur instanceof S3ServiceException ? erreur.$metadata.httpStatusCode : undefined;

export type SeauDEditions = ReturnType<typeof seauDEditions>;

/** Editions in the public bucket, as whoever publishes them writes there. */
export function seauDEditions(s3: S3Client, Bucket: string) {
  const poser = async (Key: string, Body: Uint8Array | string, siAbsent?: { IfNoneMatch: "*" }): Promise<void> => {
    const decrit = { ContentType: typeDe(Key), CacheControl: cacheDe(Key) };
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ...decrit, ...siAbsent }));
  };
  return {
    async lire(Key: string): Promise<string | undefined> {
      try {
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
        return await Body?.transformToString();
      } catch (erreur) {
        if (statut(erreur) === 404) return undefined;
        throw erreur;
      }
    },
    async lister(prefixe: string): Promise<string[]> {
      const cles: string[] = [];
      for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: `${prefixe}/` }))
        cles.push(...Contents.flatMap(({ Key }) => Key ?? []));
      return cles;
    },
    // the largest file of an edition is some tens of megabytes
    deposer: async (cle: string, fichier: string): Promise<void> => poser(cle, await readFile(fichier)),
    ecrire: (cle: string, texte: string): Promise<void> => poser(cle, texte),
    async creer(cle: string, texte: string): Promise<boolean> {
      try {
        await poser(cle, texte, { IfNoneMatch: "*" });
        return true;
      } catch (erreur) {
        // another one was faster, or is at it
        if (statut(erreur) === 412 || statut(erreur) === 409) return false;
        throw erreur;
      }
    },
    async effacer(Key: string): Promise<void> {
      await s3.send(new DeleteObjectCommand({ Bucket, Key }));
    },
  };
}
