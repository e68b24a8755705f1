import { createHmac } from "node:crypto";
import { GenerateMacCommand, type KMSClient } from "@aws-sdk/client-kms";

/** Fingerprint, in hexadecimal, of a value that must be found again but never read: `domaine` keeps the uses apart. */
export type Empreinte = (domaine: string, valeur: string) => Promise<string>;

/** HMAC-SHA-256 under a key that never leaves KMS: without it, not even a known address can be looked for. */
export const empreinteParKms =
  (kms: KMSClient, cle: string): Empreinte =>
  async (domaine, valeur) => {
    const Message = Buffer.from(`${domaine}:${valeur}`);
    const { Mac } = await kms.send(new GenerateMacCommand({ KeyId: cle, MacAlgorithm: "HMAC_SHA_256", Message }));
    if (!Mac) throw new Error("KMS gave no MAC");
    return Buffer.from(Mac).toString("hex");
  };

/**
 * Many fingerprints for one call to KMS: their key is itself a fingerprint, which lives as long as the function. For
 * facts of which dozens are needed at once, never for what would do harm alone (NIR, contact).
 */
export function empreinteDerivee(empreinte: Empreinte, usage: string): (valeur: string) => Promise<string> {
  let cle: Promise<string> | undefined;
  const demanderLaCle = (): Promise<string> => {
    cle ??= empreinte("cle", usage).catch((erreur) => {
      cle = undefined;
      throw erreur;
    });
    return cle;
  };
  return async (valeur) =>
    createHmac("sha256", Buffer.from(await demanderLaCle(), "hex"))
      .update(valeur)
      .digest("hex");
}
