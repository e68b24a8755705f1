import { PinpointSMSVoiceV2Client, SendTextMessageCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import { describe, expect, vi } from "vitest";
import type { BusEvent } from "../../infra/local/bus/bus-event.ts";
import { isObject } from "../../infra/local/template/json.ts";
import { arn, autorise, type Comportement, type Porte, verifier } from "./porte.ts";

const domaine = arn("ses", "identity/sne.exemple.fr");
const suivie = arn("ses", "identity/suivi.exemple.fr");
const suivi = arn("ses", "configuration-set/envois");
const watched = ["send", "delivery", "bounce", "complaint"];
const emetteur = arn("sms-voice", "sender-id/SNE/FR");

const courriel = (de: string, a = "Jeanne <jeanne@exemple.fr>", etiquette = "preavis") =>
  new SendEmailCommand({
    FromEmailAddress: de,
    Destination: { ToAddresses: [a] },
    EmailTags: [{ Name: "message", Value: etiquette }],
    Content: {
      Simple: {
        Subject: { Data: "Votre attestation" },
        Body: { Text: { Data: "Voir https://sne.exemple.fr/espace, merci." }, Html: { Data: "<p>Voir</p>" } },
      },
    },
  });
/** What was told of a mail, once there is that much of it. */
const annoncees = ({ annonces }: Porte, messageId: string | undefined, combien: number): Promise<BusEvent[]> =>
  vi.waitFor(() => {
    const siennes = annonces.filter(({ detail }) => isObject(detail.mail) && detail.mail.messageId === messageId);
    expect(siennes).toHaveLength(combien);
    return siennes;
  });

const texto = new SendTextMessageCommand({
  DestinationPhoneNumber: "+33612345678",
  OriginationIdentity: emetteur,
  MessageBody: "Votre code : 123456",
  MessageType: "TRANSACTIONAL",
});

const comportements: Comportement[] = [
  {
    dit: "un courriel part d’une adresse du domaine vérifié, et se retrouve",
    source: "SES Developer Guide, Verified identities",
    essai: async (porte) => {
      const client = new SESv2Client(porte.role(autorise("ses:SendEmail", domaine)));
      const { MessageId } = await client.send(courriel("SNE <ne-pas-repondre@sne.exemple.fr>"));
      expect(MessageId).toBeTruthy();
      expect(porte.gate.courriers().at(-1)).toMatchObject({
        canal: "courriel",
        a: "jeanne@exemple.fr",
        objet: "Votre attestation",
        html: "<p>Voir</p>",
        liens: ["https://sne.exemple.fr/espace"],
      });
    },
  },
  {
    dit: "une adresse non vérifiée est refusée",
    source: "SES API v2 Reference, SendEmail: MessageRejected",
    essai: async (porte) => {
      const client = new SESv2Client(porte.role(autorise("ses:SendEmail", "*")));
      await expect(client.send(courriel("moi@ailleurs.fr"))).rejects.toMatchObject({ name: "MessageRejected" });
    },
  },
  {
    dit: "envoyer demande le droit sur l’identité",
    source: "SES Developer Guide, Controlling access to Amazon SES",
    essai: async (porte) => {
      const client = new SESv2Client(porte.role());
      await expect(client.send(courriel("a@sne.exemple.fr"))).rejects.toMatchObject({
        name: "AccessDeniedException",
        message: expect.stringContaining(`ses:SendEmail on resource: ${domaine}`),
        $metadata: { httpStatusCode: 403 },
      });
    },
  },
  {
    dit: "un suivi des envois demande aussi le droit sur lui",
    source: "Service Authorization Reference, SES v2: SendEmail, configuration-set",
    essai: async (porte) => {
      const surLIdentite = autorise("ses:SendEmail", suivie);
      const client = new SESv2Client(porte.role(surLIdentite));
      await expect(client.send(courriel("a@suivi.exemple.fr"))).rejects.toThrow(`resource: ${suivi}`);
      await new SESv2Client(porte.role(surLIdentite, autorise("ses:SendEmail", suivi))).send(
        courriel("a@suivi.exemple.fr"),
      );
    },
  },
  {
    dit: "ce que devient un courriel suivi est annoncé, sous l’identifiant rendu à l’envoi",
    source: "SES Developer Guide, Monitoring SES events using Amazon EventBridge",
    essai: async (porte) => {
      const client = new SESv2Client(porte.role(autorise("ses:SendEmail", [suivie, suivi])));
      const { MessageId: messageId } = await client.send(courriel("a@suivi.exemple.fr", "jeanne+plainte@exemple.fr"));
      const mail = { messageId, destination: ["jeanne+plainte@exemple.fr"], tags: { message: ["preavis"] } };
      expect(await annoncees(porte, messageId, 3)).toMatchObject([
        { source: "aws.ses", detailType: "Email Sent", resources: [suivi], detail: { eventType: "Send", mail } },
        { detailType: "Email Delivered", detail: { delivery: { recipients: mail.destination }, mail } },
        { detailType: "Email Complaint Received", detail: { complaint: { complaintFeedbackType: "abuse" }, mail } },
      ]);
    },
  },
  {
    dit: "ce que le suivi ne demande pas n’est pas annoncé",
    source: "SES API v2 Reference, EventDestination: MatchingEventTypes",
    essai: async (porte) => {
      const client = new SESv2Client(porte.role(autorise("ses:SendEmail", [suivie, suivi, domaine])));
      const sans = await client.send(courriel("a@sne.exemple.fr"));
      const avec = await client.send(courriel("a@suivi.exemple.fr", "jeanne+retard@exemple.fr"));
      expect(await annoncees(porte, avec.MessageId, 2)).toMatchObject([
        { detailType: "Email Sent" },
        { detailType: "Email Delivered" },
      ]);
      expect(await annoncees(porte, sans.MessageId, 0)).toEqual([]);
    },
  },
  {
    dit: "une étiquette qui dirait autre chose que des lettres et des chiffres est refusée",
    source: "SES API v2 Reference, MessageTag",
    essai: async (porte) => {
      const client = new SESv2Client(porte.role(autorise("ses:SendEmail", domaine)));
      await expect(client.send(courriel("a@sne.exemple.fr", "b@exemple.fr", "a@exemple.fr"))).rejects.toThrow();
    },
  },
  {
    dit: "le droit d’envoyer peut être borné à une adresse d’expédition",
    source: "SES Developer Guide, Policy condition keys: ses:FromAddress",
    essai: async (porte) => {
      const deNous = { StringEquals: { "ses:FromAddress": ["ne-pas-repondre@sne.exemple.fr"] } };
      const client = new SESv2Client(porte.role(autorise("ses:SendEmail", domaine, deNous)));
      await client.send(courriel("SNE <ne-pas-repondre@sne.exemple.fr>"));
      await expect(client.send(courriel("autre@sne.exemple.fr"))).rejects.toThrow("ses:SendEmail");
    },
  },
  {
    dit: "un SMS part de l’émetteur déclaré, et se retrouve après un redémarrage",
    source: "AWS End User Messaging SMS API v2, SendTextMessage",
    essai: async (porte) => {
      const client = new PinpointSMSVoiceV2Client(porte.role(autorise("sms-voice:SendTextMessage", emetteur)));
      await client.send(texto);
      await porte.rouvrir();
      expect(porte.gate.courriers().at(-1)).toMatchObject({
        canal: "sms",
        a: "+33612345678",
        texte: "Votre code : 123456",
      });
    },
  },
  {
    dit: "un SMS demande le droit sur l’émetteur",
    source: "Service Authorization Reference, AWS End User Messaging SMS and Voice V2",
    essai: async (porte) => {
      await expect(new PinpointSMSVoiceV2Client(porte.role()).send(texto)).rejects.toThrow(
        `sms-voice:SendTextMessage on resource: ${emetteur}`,
      );
    },
  },
];

describe("La porte devant les courriels et les SMS", () => {
  verifier(
    {
      mailIdentities: [
        { arn: domaine, identity: "sne.exemple.fr" },
        { arn: suivie, identity: "suivi.exemple.fr", configurationSetArn: suivi, watched },
      ],
      smsSenders: [{ arn: emetteur, senderId: "SNE" }],
    },
    comportements,
  );
});
