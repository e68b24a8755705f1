import {
  DecryptCommand,
  DescribeKeyCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GenerateRandomCommand,
  KMSClient,
  VerifyMacCommand,
} from "@aws-sdk/client-kms";
import { describe, expect } from "vitest";
import type { KeyResource } from "../../infra/local/gate/resources.ts";
import { type Acces, arn, autorise, type Comportement, parIam, verifier } from "./porte.ts";

const cle = (chiffre: string, autres: Partial<KeyResource> = {}): KeyResource => {
  const id = `${chiffre.repeat(8)}-0000-0000-0000-000000000000`;
  const symetrique = { spec: "SYMMETRIC_DEFAULT", usage: "ENCRYPT_DECRYPT" } as const;
  return { arn: arn("kms", `key/${id}`), id, ...symetrique, enabled: true, policy: parIam, ...autres };
};
const sensible = cle("1");
const autre = cle("2");
const empreinte = cle("3", { spec: "HMAC_256", usage: "GENERATE_VERIFY_MAC" });
const eteinte = cle("4", { enabled: false });
const fermee = cle("5", { policy: [] });

const kms = (acces: Acces): KMSClient => new KMSClient(acces);
const tout = autorise("kms:*", "*");
const octets = (texte: string): Uint8Array => new TextEncoder().encode(texte);
const dossier = { numeroUnique: "075012345678911001", nature: "nir" };

const chiffrement: Comportement[] = [
  {
    dit: "une clé de données s’ouvre avec le même contexte, dans n’importe quel ordre",
    source: "KMS Developer Guide, Encryption context",
    essai: async (porte) => {
      const client = kms(porte.role(tout));
      const donnee = await client.send(
        new GenerateDataKeyCommand({ KeyId: sensible.arn, KeySpec: "AES_256", EncryptionContext: dossier }),
      );
      expect(donnee.Plaintext).toHaveLength(32);
      const { nature, numeroUnique } = dossier;
      const ouverte = await client.send(
        new DecryptCommand({ CiphertextBlob: donnee.CiphertextBlob, EncryptionContext: { nature, numeroUnique } }),
      );
      expect(ouverte).toMatchObject({ KeyId: sensible.arn, Plaintext: donnee.Plaintext });
    },
  },
  {
    dit: "un autre contexte, ou un octet changé, ne l’ouvre pas",
    source: "KMS API Reference, Decrypt: InvalidCiphertextException",
    essai: async (porte) => {
      const client = kms(porte.role(tout));
      const { CiphertextBlob = octets("") } = await client.send(
        new EncryptCommand({
          KeyId: sensible.id,
          Plaintext: octets("1 85 05 78 006 084 91"),
          EncryptionContext: dossier,
        }),
      );
      const ouvrir = (blob: Uint8Array, EncryptionContext: Record<string, string>) =>
        client.send(new DecryptCommand({ CiphertextBlob: blob, EncryptionContext }));
      await ouvrir(CiphertextBlob, dossier);
      const refus = { name: "InvalidCiphertextException" };
      await expect(ouvrir(CiphertextBlob, { ...dossier, nature: "autre" })).rejects.toMatchObject(refus);
      await expect(ouvrir(CiphertextBlob, {})).rejects.toMatchObject(refus);
      const abime = CiphertextBlob.with(-1, (CiphertextBlob.at(-1) ?? 0) ^ 1);
      await expect(ouvrir(abime, dossier)).rejects.toMatchObject(refus);
      await expect(ouvrir(octets("pas un message de KMS"), {})).rejects.toMatchObject(refus);
    },
  },
  {
    dit: "nommer une autre clé que celle du message est refusé",
    source: "KMS API Reference, Decrypt: IncorrectKeyException",
    essai: async (porte) => {
      const client = kms(porte.role(tout));
      const { CiphertextBlob } = await client.send(new EncryptCommand({ KeyId: sensible.arn, Plaintext: octets("a") }));
      await expect(client.send(new DecryptCommand({ CiphertextBlob, KeyId: autre.arn }))).rejects.toMatchObject({
        name: "IncorrectKeyException",
      });
    },
  },
  {
    dit: "le matériel des clés reste d’un lancement à l’autre",
    source: "KMS Developer Guide, KMS keys",
    essai: async (porte) => {
      const { CiphertextBlob } = await kms(porte.role(tout)).send(
        new EncryptCommand({ KeyId: sensible.arn, Plaintext: octets("durable") }),
      );
      await porte.rouvrir();
      const ouvert = await kms(porte.role(tout)).send(new DecryptCommand({ CiphertextBlob }));
      expect(ouvert.Plaintext).toEqual(octets("durable"));
    },
  },
];

const empreintes: Comportement[] = [
  {
    dit: "une empreinte est la même pour le même message, et se vérifie",
    source: "KMS API Reference, GenerateMac, VerifyMac",
    essai: async (porte) => {
      const client = kms(porte.role(tout));
      const mac = (texte: string) =>
        client.send(
          new GenerateMacCommand({ KeyId: empreinte.arn, Message: octets(texte), MacAlgorithm: "HMAC_SHA_256" }),
        );
      const { Mac } = await mac("jeanne@exemple.fr");
      expect(Mac).toHaveLength(32);
      expect((await mac("jeanne@exemple.fr")).Mac).toEqual(Mac);
      const verifie = (texte: string) =>
        client.send(
          new VerifyMacCommand({ KeyId: empreinte.arn, Message: octets(texte), MacAlgorithm: "HMAC_SHA_256", Mac }),
        );
      expect((await verifie("jeanne@exemple.fr")).MacValid).toBe(true);
      await expect(verifie("jean@exemple.fr")).rejects.toMatchObject({ name: "KMSInvalidMacException" });
    },
  },
  {
    dit: "une clé ne sert qu’à son usage",
    source: "KMS API Reference, InvalidKeyUsageException",
    essai: async (porte) => {
      const client = kms(porte.role(tout));
      const chiffrer = new EncryptCommand({ KeyId: empreinte.arn, Plaintext: octets("a") });
      await expect(client.send(chiffrer)).rejects.toMatchObject({ name: "InvalidKeyUsageException" });
      const signer = new GenerateMacCommand({
        KeyId: sensible.arn,
        Message: octets("a"),
        MacAlgorithm: "HMAC_SHA_256",
      });
      await expect(client.send(signer)).rejects.toMatchObject({ name: "InvalidKeyUsageException" });
    },
  },
];

const refus: Comportement[] = [
  {
    dit: "une clé éteinte se décrit mais ne sert plus",
    source: "KMS Developer Guide, Key states of KMS keys",
    essai: async (porte) => {
      const client = kms(porte.role(tout));
      await expect(
        client.send(new EncryptCommand({ KeyId: eteinte.arn, Plaintext: octets("a") })),
      ).rejects.toMatchObject({ name: "DisabledException" });
      const decrite = await client.send(new DescribeKeyCommand({ KeyId: eteinte.arn }));
      expect(decrite.KeyMetadata).toMatchObject({ Enabled: false, KeyState: "Disabled" });
    },
  },
  {
    dit: "une clé inconnue est introuvable",
    source: "KMS API Reference, NotFoundException",
    essai: async (porte) => {
      const chiffrer = new EncryptCommand({ KeyId: "99999999-0000-0000-0000-000000000000", Plaintext: octets("a") });
      await expect(kms(porte.role(tout)).send(chiffrer)).rejects.toMatchObject({ name: "NotFoundException" });
    },
  },
  {
    dit: "plus de 4 096 octets ne se chiffrent pas directement",
    source: "KMS API Reference, Encrypt",
    essai: async (porte) => {
      const chiffrer = new EncryptCommand({ KeyId: sensible.arn, Plaintext: new Uint8Array(4097) });
      await expect(kms(porte.role(tout)).send(chiffrer)).rejects.toMatchObject({ name: "ValidationException" });
    },
  },
  {
    dit: "sans droit, l’action qui manque est nommée",
    source: "IAM User Guide, Troubleshoot access denied error messages",
    essai: async (porte) => {
      const client = kms(porte.role(autorise("kms:GenerateDataKey", sensible.arn)));
      const { CiphertextBlob } = await client.send(
        new GenerateDataKeyCommand({ KeyId: sensible.arn, KeySpec: "AES_256" }),
      );
      await expect(client.send(new DecryptCommand({ CiphertextBlob }))).rejects.toThrow(
        `perform: kms:Decrypt on resource: ${sensible.arn} because no identity-based policy allows the kms:Decrypt action`,
      );
    },
  },
  {
    dit: "la politique de la clé doit elle-même laisser passer",
    source: "KMS Developer Guide, Key policies in AWS KMS",
    essai: async (porte) => {
      const chiffrer = new EncryptCommand({ KeyId: fermee.arn, Plaintext: octets("a") });
      await expect(kms(porte.role(tout)).send(chiffrer)).rejects.toThrow(
        "because no resource-based policy allows the kms:Encrypt action",
      );
    },
  },
  {
    dit: "un droit peut être borné à un contexte de chiffrement",
    source: "KMS Developer Guide, kms:EncryptionContext:context-key",
    essai: async (porte) => {
      const duNir = { StringEquals: { "kms:EncryptionContext:nature": ["nir"] } };
      const client = kms(porte.role(autorise("kms:Encrypt", sensible.arn, duNir)));
      const chiffrer = (nature: string) =>
        client.send(new EncryptCommand({ KeyId: sensible.arn, Plaintext: octets("a"), EncryptionContext: { nature } }));
      await chiffrer("nir");
      await expect(chiffrer("sante")).rejects.toMatchObject({ name: "AccessDeniedException" });
    },
  },
  {
    dit: "une opération que la porte ne connaît pas est refusée et nommée",
    source: "règle de la porte",
    essai: async (porte) => {
      await expect(kms(porte.role(tout)).send(new GenerateRandomCommand({ NumberOfBytes: 8 }))).rejects.toMatchObject({
        name: "UnknownOperationException",
        message: expect.stringContaining("kms:GenerateRandom"),
      });
    },
  },
];

describe("La porte devant KMS", () => {
  verifier({ keys: [sensible, autre, empreinte, eteinte, fermee] }, [...chiffrement, ...empreintes, ...refus]);
});
