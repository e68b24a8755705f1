import { PutObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import type { Fait } from "../../../shared/statistiques/fait.ts";

/** Where a row waits to be put with the others: by day of learning, under a name that the same row always has. */
export const cleDArrivee = ({ fait_id, version, connu_le }: Pick<Fait, "fait_id" | "version" | "connu_le">): string =>
  `arrivees/jour=${connu_le}/${fait_id}-${String(version).padStart(6, "0")}.ndjson`;

export type LacStore = ReturnType<typeof lacStore>;

/** The lake of statistical facts. */
export const lacStore = (s3: S3Client, Bucket: string) => ({
  /** Written twice, it is the same object: a row counts once. */
  async deposer(fait: Fait): Promise<void> {
    const Body = `${JSON.stringify(fait)}\n`;
    await s3.send(new PutObjectCommand({ Bucket, Key: cleDArrivee(fait), Body, ContentType: "application/x-ndjson" }));
  },
});
