import { z } from "zod";
import { notHere } from "../property.ts";
import { arn, type ResourceType } from "../resource-type.ts";

const identityProperties = z.strictObject({
  EmailIdentity: z.string(),
  ConfigurationSetAttributes: z.strictObject({ ConfigurationSetName: z.string() }).optional(),
  DkimAttributes: notHere,
  DkimSigningAttributes: notHere,
  FeedbackAttributes: notHere,
  MailFromAttributes: notHere,
  Tags: notHere,
});

/** A domain or an address that mails are sent from. */
export const mailIdentity: ResourceType<z.infer<typeof identityProperties>> = {
  type: "AWS::SES::EmailIdentity",
  properties: identityProperties,
  nameProperty: "EmailIdentity",
  attributes: { Arn: arn("ses", ({ name }) => `identity/${name}`) },
};

const senderProperties = z.strictObject({
  SenderId: z.string(),
  IsoCountryCode: z.string(),
  DeletionProtectionEnabled: notHere,
  MessageTypes: notHere,
  Tags: notHere,
});

/** The name that a telephone shows for an SMS. */
export const smsSender: ResourceType<z.infer<typeof senderProperties>> = {
  type: "AWS::SMSVOICE::SenderId",
  properties: senderProperties,
  nameProperty: "SenderId",
  attributes: { Arn: arn("sms-voice", ({ name }) => `sender-id/${name}/FR`) },
};
