import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from "@aws-sdk/client-kms";
import * as z from "zod/mini";

/** A text sealed by AES-256-GCM; `cle` is its data key, itself sealed by KMS. All in base64. */
export const enveloppe = z.object({ cle: z.string(), nonce: z.string(), sceau: z.string(), texte: z.string() });
export type Enveloppe = z.infer<typeof enveloppe>;

/** Seals and opens the texts of a file; what was sealed for one file opens for no other. */
export type Coffre = {
  sceller(dossier: string, texte: string): Promise<Enveloppe>;
  ouvrir(dossier: string, enveloppe: Enveloppe): Promise<string>;
};

const ALGORITHME = "aes-256-gcm";
const base64 = (octets: Uint8Array): string => Buffer.from(octets).toString("base64");
const octets = (texte: string): Buffer => Buffer.from(texte, "base64");

function chiffrer(cle: Uint8Array, dossier: string, clair: string): Omit<Enveloppe, "cle"> {
  const nonce = randomBytes(12);
  const chiffre = createCipheriv(ALGORITHME, cle, nonce).setAAD(Buffer.from(dossier));
  const texte = Buffer.concat([chiffre.update(clair, "utf8"), chiffre.final()]);
  return { nonce: base64(nonce), sceau: base64(chiffre.getAuthTag()), texte: base64(texte) };
}

function dechiffrer(cle: Uint8Array, dossier: string, { nonce, sceau, texte }: Enveloppe): string {
  const chiffre = createDecipheriv(ALGORITHME, cle, octets(nonce), { authTagLength: 16 })
    .setAAD(Buffer.from(dossier))
    .setAuthTag(octets(sceau));
  return Buffer.concat([chiffre.update(octets(texte)), chiffre.final()]).toString("utf8");
}

/** Coffre under a KMS key; the key's own log then says which file was opened. */
export function coffreParKms(kms: KMSClient, cleMaitresse: string): Coffre {
  return {
    async sceller(dossier, texte) {
      const { Plaintext, CiphertextBlob } = await kms.send(
        new GenerateDataKeyCommand({ KeyId: cleMaitresse, KeySpec: "AES_256", EncryptionContext: { dossier } }),
      );
      if (!Plaintext || !CiphertextBlob) throw new Error("KMS gave no data key");
      return { cle: base64(CiphertextBlob), ...chiffrer(Plaintext, dossier, texte) };
    },
    async ouvrir(dossier, scelle) {
      const { Plaintext } = await kms.send(
        new DecryptCommand({
          KeyId: cleMaitresse,
          CiphertextBlob: octets(scelle.cle),
          EncryptionContext: { dossier },
        }),
      );
      if (!Plaintext) throw new Error("KMS opened no data key");
      return dechiffrer(Plaintext, dossier, scelle);
    },
  };
}
