import { z } from "zod";
import { libelleDEvenement, transitions } from "../../../shared/demande/transitions.ts";
import type { Envelope } from "../bus/bus-event.ts";
import { fits } from "../flow/event-pattern.ts";
import type { JsonObject } from "../template/json.ts";

/** Something that someone who moves the clock wants to see. */
export type Noted = { quoi: string; numeroUnique?: string };

const text = z.object({ S: z.string() });
const record = z.object({
  eventName: z.enum(["INSERT", "MODIFY", "REMOVE"]),
  dynamodb: z.object({
    Keys: z.object({ pk: text, sk: text }),
    NewImage: z.object({ evenement: z.object({ M: z.object({ type: text }) }).optional() }).optional(),
  }),
});

const isKnown = (type: string): type is keyof typeof transitions => type in transitions;

const words = (type: string): string => (isKnown(type) ? libelleDEvenement(type) : type);

/** What a record of a stream tells: an event of a demande, or that a demande was erased. */
export function notedInStream(change: unknown): Noted | undefined {
  const parsed = record.safeParse(change);
  if (!parsed.success) return undefined;
  const { eventName, dynamodb } = parsed.data;
  const { pk, sk } = dynamodb.Keys;
  const [, numeroUnique] = /^DEMANDE#(.+)$/u.exec(pk.S) ?? [];
  if (numeroUnique === undefined) return undefined;
  const type = dynamodb.NewImage?.evenement?.M.type.S;
  if (eventName === "INSERT" && type !== undefined) return { quoi: words(type), numeroUnique };
  return eventName === "REMOVE" && sk.S === "COURANTE" ? { quoi: "Demande effacée (purge)", numeroUnique } : undefined;
}

/** What is worth seeing of what services tell. */
const news: readonly { quoi: string; pattern: JsonObject }[] = [
  { quoi: "Courriel non distribué", pattern: { "detail-type": ["Email Bounced"] } },
  { quoi: "Courriel signalé comme indésirable", pattern: { "detail-type": ["Email Complaint Received"] } },
  {
    quoi: "Lettres à imprimer",
    pattern: { source: ["aws.s3"], detail: { object: { key: [{ suffix: "lettres.pdf" }] } } },
  },
  {
    quoi: "Pièce refusée par l’antivirus",
    pattern: { source: ["aws.guardduty"], detail: { scanResultDetails: { scanResultStatus: ["THREATS_FOUND"] } } },
  },
];

export function notedOnBus(event: Envelope): Noted | undefined {
  const found = news.find(({ pattern }) => fits(pattern, event));
  return found && { quoi: found.quoi };
}
