import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { BusEvent } from "../../bus/bus-event.ts";
import { restDialect } from "../dialects.ts";
import { json } from "../exchange.ts";
import { readBody, readInput } from "../json-target.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { MailIdentity } from "../resources.ts";
import type { Service } from "../service.ts";
import { isWatched, mailEvent, type SentMail } from "./mail-events.ts";
import { fateOf, type MailFact } from "./mail-fate.ts";
import type { Outbox } from "./outbox.ts";

const part = z.strictObject({ Data: z.string(), Charset: z.string().optional() });
const content = z.strictObject({
  Subject: part,
  Body: z.strictObject({ Text: part, Html: part.optional() }),
  Headers: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).optional(),
});
// https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageTag.html
const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/);
const addresses = z.array(z.string()).default([]);
const mail = z.strictObject({
  FromEmailAddress: z.string(),
  Destination: z.strictObject({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }),
  ReplyToAddresses: addresses,
  Content: z.strictObject({ Simple: content }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.strictObject({ Name: tagText, Value: tagText })).default([]),
});

type Identities = readonly MailIdentity[];

type Options = {
  identities: Identities;
  outbox: Outbox;
  now: () => number;
  tell: (event: BusEvent) => void;
  later: (milliseconds: number, act: () => Promise<void>) => void;
};

/** Milliseconds between two things that happen to a mail. */
const pace = 150;

/** SES, one act: to send a simple mail. Text is compulsory here: a mail without it is not read by everyone. */
export function ses({ identities, outbox, now, tell, later }: Options): Service {
  function follow(mail: SentMail): void {
    const told = (fact: MailFact): void => {
      if (isWatched(mail.identity, fact)) tell(mailEvent(mail, fact));
    };
    told({ eventType: "Send", body: {} });
    for (const a of mail.destination)
      for (const [rank, step] of fateOf(a).entries())
        later(pace * (rank + 1), async () => told(step({ a, sentAt: mail.sentAt, now: now() })));
  }

  return {
    dialect: restDialect("TooManyRequestsException"),
    understand: (request) => {
      if (request.method !== "POST" || request.path !== "/v2/email/outbound-emails")
        throw unknownOperation(`ses: ${request.method} ${request.path}`);
      const { FromEmailAddress, Destination, Content, EmailTags, ConfigurationSetName } = readInput(
        mail,
        readBody(request),
      );
      const identity = verified(identities, address(FromEmailAddress));
      if (ConfigurationSetName && !identity.configurationSetArn?.endsWith(`/${ConfigurationSetName}`))
        throw new Refusal(404, "NotFoundException", `Configuration set <${ConfigurationSetName}> does not exist.`);
      const { ToAddresses, CcAddresses, BccAddresses } = Destination;
      const recipients = [...ToAddresses, ...CcAddresses, ...BccAddresses].map(address);
      const context = { "ses:fromaddress": [address(FromEmailAddress)], "ses:recipients": recipients };
      return {
        action: "SendEmail",
        resource: identity.arn,
        demands: [identity.arn, identity.configurationSetArn].flatMap((resource) =>
          resource === undefined ? [] : [{ action: "ses:SendEmail", resource, context }],
        ),
        run: () => {
          const messageId = `${randomUUID()}-000000`;
          const subject = Content.Simple.Subject.Data;
          for (const a of recipients) outbox.send({ canal: "courriel", a, ...written(Content.Simple) });
          const sent = { messageId, identity, subject, from: FromEmailAddress, destination: recipients };
          follow({ ...sent, tags: EmailTags, sentAt: now() });
          return json({ MessageId: messageId }, "application/json");
        },
      };
    },
  };
}

const written = ({ Subject, Body }: z.infer<typeof content>) => ({
  objet: Subject.Data,
  texte: Body.Text.Data,
  ...(Body.Html && { html: Body.Html.Data }),
});

/** Without the name that may stand before it: `SNE <ne-pas-repondre@…>`. */
const address = (full: string): string => (/<([^>]+)>\s*$/.exec(full)?.[1] ?? full).trim();

/** The address itself if it is verified, else its domain, as SES looks for them. */
function verified(identities: Identities, from: string): MailIdentity {
  const domain = from.slice(from.indexOf("@") + 1);
  const found = [from, domain].map((name) => identities.find(({ identity }) => identity === name)).find(Boolean);
  if (found) return found;
  const message = `Email address is not verified. The following identities failed the check: ${from}`;
  throw new Refusal(400, "MessageRejected", message);
}
