import { createHash } from "node:crypto";
import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type Place, type ResourceType } from "../resource-type.ts";

const properties = z.strictObject({
  KeyPolicy: z.json(),
  KeySpec: z.enum(["SYMMETRIC_DEFAULT", "HMAC_256"]).default("SYMMETRIC_DEFAULT"),
  KeyUsage: z.enum(["ENCRYPT_DECRYPT", "GENERATE_VERIFY_MAC"]).default("ENCRYPT_DECRYPT"),
  Enabled: z.boolean().default(true),
  Description: notHere,
  EnableKeyRotation: notHere,
  RotationPeriodInDays: notHere,
  PendingWindowInDays: notHere,
  MultiRegion: z.literal(false).optional(),
  Tags: notHere,
});

/** A UUID drawn from the place, so that a second run finds the same key. */
const keyId = ({ stack, logicalId }: Pick<Place, "stack" | "logicalId">): string => {
  const hex = createHash("sha256").update(`${stack}/${logicalId}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};

export const key: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::KMS::Key",
  properties,
  defaultName: keyId,
  attributes: { Arn: arn("kms", ({ name }) => `key/${name}`), KeyId: ({ name }) => name },
};
