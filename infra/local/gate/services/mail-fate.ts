import { randomUUID } from "node:crypto";
import type { JsonObject } from "../../template/json.ts";

/** One thing that SES tells of a mail, to one of its recipients. */
export type MailFact = {
  eventType: "Send" | "Delivery" | "Bounce" | "Complaint" | "DeliveryDelay";
  /** Its member of the event; those of `Send` are empty. */
  body: JsonObject;
};

type Circumstances = { a: string; sentAt: number; now: number };

const iso = (instant: number): string => new Date(instant).toISOString();
const reportingMTA = "dns; a6-1.smtp-out.eu-west-3.amazonses.com";

const delivered = ({ a, sentAt, now }: Circumstances): MailFact => ({
  eventType: "Delivery",
  body: {
    timestamp: iso(now),
    processingTimeMillis: Math.max(0, now - sentAt),
    recipients: [a],
    smtpResponse: "250 2.0.0 OK",
    reportingMTA,
  },
});

type Bounce = { bounceType: string; bounceSubType: string; status: string; diagnosticCode: string };

const bounced =
  ({ bounceType, bounceSubType, status, diagnosticCode }: Bounce) =>
  ({ a, now }: Circumstances): MailFact => ({
    eventType: "Bounce",
    body: {
      bounceType,
      bounceSubType,
      bouncedRecipients: [{ emailAddress: a, action: "failed", status, diagnosticCode }],
      timestamp: iso(now),
      feedbackId: randomUUID(),
      reportingMTA,
    },
  });

const unknownUser = bounced({
  bounceType: "Permanent",
  bounceSubType: "General",
  status: "5.1.1",
  diagnosticCode: "smtp; 550 5.1.1 user unknown",
});

const suppressed = bounced({
  bounceType: "Permanent",
  bounceSubType: "Suppressed",
  status: "5.1.1",
  diagnosticCode: "Amazon SES has suppressed sending to this address because it has a recent history of bouncing",
});

/** An automatic answer comes back as a bounce that passes: the mail itself was delivered. */
const outOfOffice = bounced({
  bounceType: "Transient",
  bounceSubType: "General",
  status: "4.0.0",
  diagnosticCode: "smtp; automatic reply",
});

const complained = ({ a, sentAt, now }: Circumstances): MailFact => ({
  eventType: "Complaint",
  body: {
    complainedRecipients: [{ emailAddress: a }],
    timestamp: iso(now),
    feedbackId: randomUUID(),
    userAgent: "Amazon SES Mailbox Simulator",
    complaintFeedbackType: "abuse",
    arrivalDate: iso(sentAt),
  },
});

const fourteenHours = 14 * 3600 * 1000;

const delayed = ({ a, sentAt, now }: Circumstances): MailFact => ({
  eventType: "DeliveryDelay",
  body: {
    delayType: "MailboxFull",
    timestamp: iso(now),
    expirationTime: iso(sentAt + fourteenHours),
    delayedRecipients: [{ emailAddress: a, status: "4.2.2", diagnosticCode: "smtp; 452 4.2.2 mailbox full" }],
    reportingMTA,
  },
});

export type MailStep = (circumstances: Circumstances) => MailFact;

/** https://docs.aws.amazon.com/ses/latest/dg/send-an-email-from-console.html#send-email-simulator */
const simulator: Readonly<Record<string, readonly MailStep[]>> = {
  bounce: [unknownUser],
  complaint: [delivered, complained],
  ooto: [delivered, outOfOffice],
  suppressionlist: [suppressed],
};

/** Of this machine alone: what follows the `+` of any address. */
const suffixes: Readonly<Record<string, readonly MailStep[]>> = {
  absence: [delivered, outOfOffice],
  plainte: [delivered, complained],
  rebond: [unknownUser],
  retard: [delayed, delivered],
};

/** What becomes of a mail sent to this address: it is delivered, unless the address asks for something else. */
export function fateOf(address: string): readonly MailStep[] {
  const [, local = "", domain = ""] = /^(.*)@([^@]*)$/u.exec(address) ?? [];
  const [name = ""] = local.split("+");
  const fate = domain === "simulator.amazonses.com" ? simulator[name] : suffixes[/\+(\w+)$/u.exec(local)?.[1] ?? ""];
  return fate ?? [delivered];
}
