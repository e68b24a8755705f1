import { createHash } from "node:crypto";
import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const generation = z.strictObject({
  PasswordLength: z.number().default(32),
  ExcludePunctuation: notHere,
  ExcludeCharacters: notHere,
  IncludeSpace: notHere,
  ExcludeUppercase: notHere,
  ExcludeLowercase: notHere,
  ExcludeNumbers: notHere,
  RequireEachIncludedType: notHere,
});

const properties = z.strictObject({
  Name: z.string().optional(),
  GenerateSecretString: generation,
  KmsKeyId: notHere,
  Description: notHere,
  Tags: notHere,
});

const suffix = (name: string): string => createHash("sha256").update(name).digest("hex").slice(0, 6);

const secretArn = arn("secretsmanager", ({ name }) => `secret:${name}-${suffix(name)}`);

export const secret: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::SecretsManager::Secret",
  properties,
  nameProperty: "Name",
  ref: secretArn,
  attributes: { Id: secretArn },
};
