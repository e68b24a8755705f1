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

const destinationProperties = z.strictObject({
  ConfigurationSetName: z.string(),
  EventDestination: z.strictObject({
    Name: notHere,
    Enabled: z.boolean().default(false),
    // opens and clicks would follow people around: they are not known here
    MatchingEventTypes: z.array(z.enum(["send", "delivery", "bounce", "complaint", "reject", "deliveryDelay"])),
    EventBridgeDestination: z.strictObject({ EventBusArn: z.string().endsWith(":event-bus/default") }),
  }),
});

/** What becomes of mails is told to the default bus. */
export const mailDestination: ResourceType<z.infer<typeof destinationProperties>> = {
  type: "AWS::SES::ConfigurationSetEventDestination",
  properties: destinationProperties,
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
