import {
  DeleteObjectCommand,
  GetObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  paginateListObjectsV2,
  type S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";

const statut = (erreur: unknown): number | undefined =>
  erreur instanceof S3ServiceException ? erreur.$metadata.httpStatusCode : undefined;

type EnTetes = Pick<PutObjectCommandInput, "ContentType" | "CacheControl">;

/** Objects of a bucket, each whole; `enTetes` says of a key what goes with its bytes. */
export const objetsDUnSeau = (s3: S3Client, Bucket: string, enTetes: (cle: string) => EnTetes = () => ({})) => ({
  /** Nothing where there is no such object. */
  async lire(Key: string): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      return await Body?.transformToByteArray();
    } catch (erreur) {
      if (statut(erreur) === 404) return undefined;
      throw erreur;
    }
  },

  async ecrire(Key: string, Body: Uint8Array | string): Promise<void> {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ...enTetes(Key) }));
  },

  /** Writes it only where nothing stands; false where something does. */
  async creer(Key: string, Body: Uint8Array | string): Promise<boolean> {
    try {
      await s3.send(new PutObjectCommand({ Bucket, Key, Body, ...enTetes(Key), IfNoneMatch: "*" }));
      return true;
    } catch (erreur) {
      // another one was faster, or is at it
      if (statut(erreur) === 412 || statut(erreur) === 409) return false;
      throw erreur;
    }
  },

  async lister(Prefix: string): Promise<string[]> {
    const cles: string[] = [];
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix }))
      cles.push(...Contents.flatMap(({ Key }) => Key ?? []));
    return cles;
  },

  async effacer(Key: string): Promise<void> {
    await s3.send(new DeleteObjectCommand({ Bucket, Key }));
  },
});
