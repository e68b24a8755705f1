import { GetObjectCommand, PutObjectCommand, type S3Client, S3ServiceException } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { type ChiffresDeLaNuit, chiffresDeLaNuit } from "../../../shared/statistiques/nuit.ts";
import { ouvrirParPlages, type ParPlages } from "./par-plages.ts";

const cle = (territoire: string): string => `nuit/${territoire}.json`;
const cleDesTableaux = (territoire: string): string => `nuit/tableaux-${territoire}.parquet`;

export type NuitStore = ReturnType<typeof nuitStore>;

/** Figures of last night, by territory. */
export const nuitStore = (s3: S3Client, Bucket: string) => ({
  async ecrire(chiffres: ChiffresDeLaNuit): Promise<void> {
    const decrit = { Key: cle(chiffres.territoire), ContentType: "application/json" };
    await s3.send(new PutObjectCommand({ Bucket, ...decrit, Body: JSON.stringify(chiffres) }));
  },

  /** Every table of the catalogue, exact, for the places of this territory alone. */
  async ecrireTableaux(territoire: string, Body: Uint8Array): Promise<void> {
    await s3.send(new PutObjectCommand({ Bucket, Key: cleDesTableaux(territoire), Body }));
  },

  ouvrirTableaux: (territoire: string): Promise<ParPlages | undefined> =>
    ouvrirParPlages(s3, Bucket, cleDesTableaux(territoire)),

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
