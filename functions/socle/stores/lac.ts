import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { dossierDuMois, type Fait } from "../../../shared/statistiques/fait.ts";

/** Where a row waits to be put with the others: by day of learning, under a name that the same row always has. */
export const cleDArrivee = ({ fait_id, version, connu_le }: Pick<Fait, "fait_id" | "version" | "connu_le">): string =>
  `arrivees/jour=${connu_le}/${fait_id}-${String(version).padStart(6, "0")}.ndjson`;

/** A file of the lake: what a source told of a day. */
export const cleDuJour = (source: string, jour: string): string =>
  `${dossierDuMois(jour.slice(0, 7))}${source}-${jour}.parquet`;

export const PARQUET = "application/vnd.apache.parquet";

export type Objet = { cle: string; etag: string };

const siAbsent = (erreur: unknown): undefined => {
  if (erreur instanceof S3ServiceException && erreur.$metadata.httpStatusCode === 404) return undefined;
  throw erreur;
};

export type LacStore = ReturnType<typeof lacStore>;

/** The lake of statistical facts. */
export const lacStore = (s3: S3Client, Bucket: string) => ({
  /** Written twice, it is the same object: a row counts once. */
  async deposer(fait: Fait): Promise<void> {
    const Body = `${JSON.stringify(fait)}\n`;
    await s3.send(new PutObjectCommand({ Bucket, Key: cleDArrivee(fait), Body, ContentType: "application/x-ndjson" }));
  },

  /** Objects of a folder, in the order of their names. */
  async *lister(Prefix: string): AsyncGenerator<Objet> {
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix }))
      for (const { Key: cle, ETag: etag = "" } of Contents) if (cle !== undefined) yield { cle, etag };
  },

  /** Nothing where there is no such object. */
  async lire(Key: string): Promise<Uint8Array | undefined> {
    const objet = await s3.send(new GetObjectCommand({ Bucket, Key })).catch(siAbsent);
    return objet?.Body?.transformToByteArray();
  },

  async ecrire(Key: string, Body: Uint8Array | string, ContentType: string): Promise<void> {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
  },

  async effacer(Key: string): Promise<void> {
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  },
});
