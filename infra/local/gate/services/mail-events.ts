import type { BusEvent } from "../../bus/bus-event.ts";
import type { Json, JsonObject } from "../../template/json.ts";
import type { MailIdentity } from "../resources.ts";
import type { MailFact } from "./mail-fate.ts";

/** A mail as SES names it in all that it tells of it. */
export type SentMail = {
  messageId: string;
  identity: MailIdentity;
  from: string;
  subject: string;
  destination: readonly string[];
  tags: readonly { Name: string; Value: string }[];
  /** Milliseconds since 1970. */
  sentAt: number;
};

const names: Readonly<Record<MailFact["eventType"], { detailType: string; member: string }>> = {
  Send: { detailType: "Email Sent", member: "send" },
  Delivery: { detailType: "Email Delivered", member: "delivery" },
  Bounce: { detailType: "Email Bounced", member: "bounce" },
  Complaint: { detailType: "Email Complaint Received", member: "complaint" },
  DeliveryDelay: { detailType: "Email Delivery Delayed", member: "deliveryDelay" },
};

const header = (name: string, value: string): Json => ({ name, value });

const setName = ({ configurationSetArn = "" }: MailIdentity): string => configurationSetArn.split("/").at(-1) ?? "";

function mailOf({ messageId, identity, from, subject, destination, tags, sentAt }: SentMail): JsonObject {
  const to = [...destination];
  return {
    timestamp: new Date(sentAt).toISOString(),
    source: from,
    sourceArn: identity.arn,
    sendingAccountId: identity.arn.split(":")[4] ?? "",
    messageId,
    destination: to,
    headersTruncated: false,
    headers: [header("From", from), header("To", to.join(", ")), header("Subject", subject)],
    commonHeaders: { from: [from], to, messageId, subject },
    tags: {
      "ses:configuration-set": [setName(identity)],
      "ses:from-domain": [from.slice(from.indexOf("@") + 1).replace(/>$/u, "")],
      ...Object.fromEntries(tags.map(({ Name, Value }) => [Name, [Value]])),
    },
  };
}

/** https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html */
export function mailEvent(mail: SentMail, { eventType, body }: MailFact): BusEvent {
  const { detailType, member } = names[eventType];
  return {
    source: "aws.ses",
    detailType,
    resources: [mail.identity.configurationSetArn ?? mail.identity.arn],
    detail: { eventType, mail: mailOf(mail), [member]: body },
  };
}

/** `deliveryDelay`, as templates write it, is `DeliveryDelay` in events. */
export const isWatched = ({ watched = [] }: MailIdentity, { eventType }: MailFact): boolean =>
  watched.some((each) => each.toLowerCase() === eventType.toLowerCase());
