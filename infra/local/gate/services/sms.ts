import { randomUUID } from "node:crypto";
import { z } from "zod";
import { jsonDialect } from "../dialects.ts";
import { json } from "../exchange.ts";
import { readInput, readTarget } from "../json-target.ts";
import { Refusal, unknownOperation } from "../refusal.ts";
import type { GateResources } from "../resources.ts";
import type { Service } from "../service.ts";
import type { Outbox } from "./outbox.ts";

const message = z.strictObject({
  DestinationPhoneNumber: z.string().regex(/^\+?[1-9][0-9]{1,18}$/),
  OriginationIdentity: z.string(),
  // 1,600 characters at most, says the API
  MessageBody: z.string().min(1).max(1600),
  MessageType: z.enum(["TRANSACTIONAL", "PROMOTIONAL"]).optional(),
  MaxPrice: z.string().optional(),
  TimeToLive: z.int().optional(),
  Context: z.record(z.string(), z.string()).optional(),
});

/** AWS End User Messaging, one act: to send a text message from a sender id. */
export function sms(senders: GateResources["smsSenders"], outbox: Outbox): Service {
  return {
    dialect: jsonDialect("ThrottlingException", "application/x-amz-json-1.0"),
    understand: (request) => {
      const { name, input } = readTarget(request);
      if (name !== "SendTextMessage") throw unknownOperation(`sms-voice:${name}`);
      const { DestinationPhoneNumber, OriginationIdentity, MessageBody } = readInput(message, input);
      const sender = senders.find(
        ({ arn, senderId }) => arn === OriginationIdentity || senderId === OriginationIdentity,
      );
      if (!sender)
        throw new Refusal(400, "ResourceNotFoundException", `Origination identity ${OriginationIdentity} not found`);
      return {
        action: name,
        resource: sender.arn,
        demands: [{ action: "sms-voice:SendTextMessage", resource: sender.arn }],
        run: () => {
          outbox.send({ canal: "sms", a: DestinationPhoneNumber, texte: MessageBody });
          return json({ MessageId: randomUUID() }, "application/x-amz-json-1.0");
        },
      };
    },
  };
}
