import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { type ChiffresDeLaNuit, chiffresDeLaNuit } from "../../../shared/statistiques/nuit.ts";

const cle = (territoire: string): string => `nuit/${territoire}.json`;

export type NuitStore = ReturnType<typeof nuitStore>;

/** Figures of last night, by territory. */
export const nuitStore = (s3: S3Client, Bucket: string) => ({
  async ecrire(chiffres: ChiffresDeLaNuit): Promise<void> {
    const decrit = { Key: cle(chiffres.territoire), ContentType: "application/json" };
    await s3.send(new PutObjectCommand({ Bucket, ...decrit, Body: JSON.stringify(chiffres) }));
  },

  /** Nothing where no night has counted the territory yet. */
  async lire(territoire: string): Promise<ChiffresDeLaNuit | undefined> {
    try {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: cle(territoire) }));
      return z.parse(chiffresDeLaNuit, JSON.parse((await Body?.transformToString()) ?? ""));
    } catch (erreur) {
      if (erreur instanceof S3ServiceException && erreur.$metadata.httpStatusCode === 404) return undefined;
      throw erreur;
    }
  },
});
