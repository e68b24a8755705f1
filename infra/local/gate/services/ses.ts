import { randomUUID } from "node:crypto";
import { z } from "zod";
import { restDialect } from "../dialects.ts";
import { json } from "../exchange.ts";
import { readBody, readInput } from "../json-target.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { MailIdentity } from "../resources.ts";
import type { Service } from "../service.ts";
import type { Outbox } from "./outbox.ts";

const part = z.strictObject({ Data: z.string(), Charset: z.string().optional() });
const content = z.strictObject({
  Subject: part,
  Body: z.strictObject({ Text: part, Html: part.optional() }),
  Headers: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).optional(),
});
const addresses = z.array(z.string()).default([]);
const mail = z.strictObject({
  FromEmailAddress: z.string(),
  Destination: z.strictObject({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }),
  ReplyToAddresses: addresses,
  Content: z.strictObject({ Simple: content }),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.strictObject({ Name: z.string(), Value: z.string() })).optional(),
});

type Identities = readonly MailIdentity[];

/** SES, one act: to send a simple mail. Text is compulsory here: a mail without it is not read by everyone. */
export function ses(identities: Identities, outbox: Outbox): Service {
  return {
    dialect: restDialect("TooManyRequestsException"),
    understand: (request) => {
      if (request.method !== "POST" || request.path !== "/v2/email/outbound-emails")
        throw unknownOperation(`ses: ${request.method} ${request.path}`);
      const { FromEmailAddress, Destination, Content } = readInput(mail, readBody(request));
      const identity = verified(identities, address(FromEmailAddress));
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
          for (const a of recipients) outbox.send({ canal: "courriel", a, ...written(Content.Simple) });
          return json({ MessageId: randomUUID() }, "application/json");
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
