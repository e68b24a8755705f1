import { GetObjectCommand, PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";

type TypeDeFichier = "application/pdf" | "text/csv; charset=utf-8" | "application/json";

export type CourriersStore = ReturnType<typeof courriersStore>;

/** Files exchanged with whoever prints and posts the letters. */
export const courriersStore = (s3: S3Client, Bucket: string) => ({
  async deposer(Key: string, Body: Uint8Array | string, ContentType: TypeDeFichier): Promise<void> {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
  },

  async lire(Key: string): Promise<string> {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    if (!Body) throw new Error("an object came without its bytes");
    return Body.transformToString("utf-8");
  },
});
