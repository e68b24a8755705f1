import { randomBytes } from "node:crypto";
import { z } from "zod";
import { jsonDialect } from "../dialects.ts";
import { json } from "../exchange.ts";
import { readInput, readTarget } from "../json-target.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { KeyResource } from "../resources.ts";
import type { Operation, Service } from "../service.ts";
import { encryptionContextKeys } from "./key-demand.ts";
import { type KeyMaterial, keyIdOf } from "./key-material.ts";

// Limits of the service, in bytes
const longestMessage = 4096;
const bytes = z.base64().transform((text) => Buffer.from(text, "base64"));
const short = bytes.refine(({ length }) => length >= 1 && length <= longestMessage, "Member must be 1 to 4096 bytes");

const KeyId = z.string();
const EncryptionContext = z.record(z.string(), z.string()).default({});
const MacAlgorithm = z.literal("HMAC_SHA_256");
const shapes = {
  encrypt: z.strictObject({ KeyId, Plaintext: short, EncryptionContext }),
  decrypt: z.strictObject({ KeyId: KeyId.optional(), CiphertextBlob: bytes, EncryptionContext }),
  dataKey: z.strictObject({
    KeyId,
    KeySpec: z.enum(["AES_256", "AES_128"]).optional(),
    NumberOfBytes: z.int().min(1).max(1024).optional(),
    EncryptionContext,
  }),
  generateMac: z.strictObject({ KeyId, Message: short, MacAlgorithm }),
  verifyMac: z.strictObject({ KeyId, Message: short, MacAlgorithm, Mac: bytes }),
  describe: z.strictObject({ KeyId }),
};

type Usage = KeyResource["usage"];
type Answer = Readonly<Record<string, unknown>>;
type Read = (input: unknown) => {
  keyId: string;
  usage?: Usage;
  context?: Record<string, string>;
  mac?: true;
  act: Act;
};
type Act = (key: KeyResource) => Answer;

const encoded = (data: Buffer): string => data.toString("base64");

/** Key service: no engine of npm has one, so this is it. */
export function kms(keys: readonly KeyResource[], material: KeyMaterial, arnOf: (id: string) => string): Service {
  const encrypt: Read = (input) => {
    const { KeyId: keyId, Plaintext, EncryptionContext: context } = readInput(shapes.encrypt, input);
    const act: Act = ({ id }) => ({ CiphertextBlob: encoded(material.encrypt(id, Plaintext, context)) });
    return { keyId, usage: "ENCRYPT_DECRYPT", context, act };
  };

  const decrypt: Read = (input) => {
    const { KeyId: wanted, CiphertextBlob, EncryptionContext: context } = readInput(shapes.decrypt, input);
    const keyId = keyIdOf(CiphertextBlob);
    if (!find(keyId)) throw new Refusal(400, "InvalidCiphertextException", "");
    if (wanted !== undefined && find(wanted)?.id !== keyId)
      throw new Refusal(
        400,
        "IncorrectKeyException",
        "The key ID in the request does not identify a CMK that can perform this operation.",
      );
    const act: Act = () => ({ Plaintext: encoded(material.decrypt(CiphertextBlob, context)) });
    return { keyId, usage: "ENCRYPT_DECRYPT", context, act };
  };

  const dataKey =
    (withPlaintext: "with plaintext" | "without plaintext"): Read =>
    (input) => {
      const { KeyId: keyId, KeySpec, NumberOfBytes, EncryptionContext: context } = readInput(shapes.dataKey, input);
      if ((KeySpec === undefined) === (NumberOfBytes === undefined))
        throw new Refusal(400, "ValidationException", "Please specify either number of bytes or key spec.");
      const act: Act = ({ id }) => {
        const plaintext = randomBytes(NumberOfBytes ?? (KeySpec === "AES_128" ? 16 : 32));
        const CiphertextBlob = encoded(material.encrypt(id, plaintext, context));
        return withPlaintext === "with plaintext"
          ? { CiphertextBlob, Plaintext: encoded(plaintext) }
          : { CiphertextBlob };
      };
      return { keyId, usage: "ENCRYPT_DECRYPT", context, act };
    };

  const generateMac: Read = (input) => {
    const { KeyId: keyId, Message, MacAlgorithm: algorithm } = readInput(shapes.generateMac, input);
    const act: Act = ({ id }) => ({ Mac: encoded(material.mac(id, Message)), MacAlgorithm: algorithm });
    return { keyId, usage: "GENERATE_VERIFY_MAC", mac: true, act };
  };

  const verifyMac: Read = (input) => {
    const { KeyId: keyId, Message, Mac, MacAlgorithm: algorithm } = readInput(shapes.verifyMac, input);
    const act: Act = ({ id }) => {
      if (!material.macHolds(id, Message, Mac)) throw new Refusal(400, "KMSInvalidMacException", "");
      return { MacValid: true, MacAlgorithm: algorithm };
    };
    return { keyId, usage: "GENERATE_VERIFY_MAC", mac: true, act };
  };

  const describe: Read = (input) => ({ keyId: readInput(shapes.describe, input).KeyId, act: description });

  const operations: Readonly<Record<string, Read>> = {
    Encrypt: encrypt,
    Decrypt: decrypt,
    GenerateDataKey: dataKey("with plaintext"),
    GenerateDataKeyWithoutPlaintext: dataKey("without plaintext"),
    GenerateMac: generateMac,
    VerifyMac: verifyMac,
    DescribeKey: describe,
  };

  const find = (idOrArn: string): KeyResource | undefined =>
    keys.find(({ id, arn }) => id === idOrArn || arn === idOrArn);

  return {
    dialect: jsonDialect(),
    understand: (request): Operation => {
      const { name, input } = readTarget(request);
      const read = operations[name];
      if (!read) throw unknownOperation(`kms:${name}`);
      const { keyId, usage, context = {}, mac, act } = read(input);
      const key = find(keyId);
      if (!key)
        throw new Refusal(
          400,
          "NotFoundException",
          `Key '${keyId.startsWith("arn:") ? keyId : arnOf(keyId)}' does not exist`,
        );
      const conditions = { ...encryptionContextKeys(context), ...(mac && { "kms:macalgorithm": ["HMAC_SHA_256"] }) };
      const demand = { action: `kms:${name}`, resource: key.arn, resourcePolicy: key.policy, context: conditions };
      const run = () => json({ KeyId: key.arn, ...usable(key, usage, act) });
      return { action: name, resource: key.arn, demands: [demand], run };
    },
  };
}

function usable(key: KeyResource, usage: Usage | undefined, act: Act): Answer {
  if (usage !== undefined && !key.enabled) throw new Refusal(400, "DisabledException", `${key.arn} is disabled.`);
  if (usage !== undefined && usage !== key.usage)
    throw new Refusal(
      400,
      "InvalidKeyUsageException",
      `${key.arn} key usage is ${key.usage} which is not valid for ${usage}.`,
    );
  return act(key);
}

const description: Act = ({ arn, id, enabled, usage, spec }) => ({
  KeyMetadata: {
    KeyId: id,
    Arn: arn,
    Enabled: enabled,
    KeyState: enabled ? "Enabled" : "Disabled",
    KeyUsage: usage,
    KeySpec: spec,
    KeyManager: "CUSTOMER",
  },
});
