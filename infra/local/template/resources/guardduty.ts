import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const properties = z.strictObject({
  Role: z.string(),
  ProtectedResource: z.strictObject({ S3Bucket: z.strictObject({ BucketName: z.string() }) }),
  Actions: z.strictObject({ Tagging: z.strictObject({ Status: z.enum(["ENABLED", "DISABLED"]) }) }).optional(),
  Tags: notHere,
});

/** The antivirus of a bucket. */
export const malwareProtectionPlan: ResourceType<z.infer<typeof properties>> = {
  type: "AWS::GuardDuty::MalwareProtectionPlan",
  properties,
  attributes: {
    Arn: arn("guardduty", ({ name }) => `malware-protection-plan/${name}`),
    MalwareProtectionPlanId: ({ name }) => name,
  },
};
