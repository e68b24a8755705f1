import { GetObjectCommand, HeadObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import type { AsyncBuffer } from "hyparquet";

/** What is not there, or may not be known to be. */
export const siAbsent = (erreur: unknown): undefined => {
  if (erreur instanceof S3ServiceException && [403, 404].includes(erreur.$metadata.httpStatusCode ?? 0))
    return undefined;
  throw erreur;
};

export type ParPlages = {
  fichier: AsyncBuffer;
  /** Changes with the content. */
  etag: string;
};

/** An object of a bucket, to be read by ranges; nothing where there is none. */
export async function ouvrirParPlages(s3: S3Client, Bucket: string, Key: string): Promise<ParPlages | undefined> {
  const tete = await s3.send(new HeadObjectCommand({ Bucket, Key })).catch(siAbsent);
  if (tete?.ContentLength === undefined) return undefined;
  const { ContentLength: byteLength, ETag: etag = "" } = tete;
  return {
    etag,
    fichier: {
      byteLength,
      async slice(debut, fin = byteLength) {
        const Range = `bytes=${debut}-${fin - 1}`;
        // another content meanwhile is an error, never half of each
        const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key, Range, IfMatch: etag }));
        const octets = await Body?.transformToByteArray();
        if (!octets) throw new Error("the bucket gave no bytes");
        return octets.slice().buffer;
      },
    },
  };
}
