import * as z from "zod/mini";

const date = z.object({ timestamp: z.string() });
const etiquette = z.exactOptional(z.tuple([z.string()]));

/**
 * What SES tells of a mail, in the form of EventBridge. The tags are those that `notifications` gave it; a mail without
 * them (a code to sign in) is nobody's sending.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export const nouvelleDeCourriel = z.object({
  "detail-type": z.enum([
    "Email Delivered",
    "Email Bounced",
    "Email Complaint Received",
    "Email Rejected",
    "Email Delivery Delayed",
  ]),
  time: z.string(),
  detail: z.object({
    mail: z.object({
      messageId: z.string(),
      tags: z.object({ sujet: etiquette, version: etiquette, message: etiquette }),
    }),
    delivery: z.exactOptional(date),
    complaint: z.exactOptional(date),
    deliveryDelay: z.exactOptional(date),
    bounce: z.exactOptional(
      z.object({ timestamp: z.string(), bounceType: z.string(), bounceSubType: z.exactOptional(z.string()) }),
    ),
  }),
});
export type NouvelleDeCourriel = z.infer<typeof nouvelleDeCourriel>;

/** A file of proofs was put in the bucket. */
export const nouvelleDeFichier = z.object({
  "detail-type": z.literal("Object Created"),
  detail: z.object({ object: z.object({ key: z.string() }) }),
});
export type NouvelleDeFichier = z.infer<typeof nouvelleDeFichier>;

export const nouvelle = z.discriminatedUnion("detail-type", [nouvelleDeCourriel, nouvelleDeFichier]);
export type Nouvelle = z.infer<typeof nouvelle>;
