import { type PinpointSMSVoiceV2Client, SendTextMessageCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";

/** Text messages of the SNE; `emetteur` is the ARN of the sender id. `texte` must hold in one segment of GSM-7. */
export const sms = (client: PinpointSMSVoiceV2Client, emetteur: string) => ({
  /** `valableSecondes`: past that the operators give up, a late code only confuses. */
  async envoyer({ a, texte, valableSecondes }: { a: string; texte: string; valableSecondes: number }): Promise<void> {
    await client.send(
      new SendTextMessageCommand({
        DestinationPhoneNumber: a,
        OriginationIdentity: emetteur,
        MessageBody: texte,
        MessageType: "TRANSACTIONAL",
        TimeToLive: valableSecondes,
      }),
    );
  },
});

export type Sms = ReturnType<typeof sms>;
