import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";

export type Courriel = { a: string; objet: string; texte: string; html: string };

const enUtf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

/** Mails of the SNE, through SES; `expediteur` is the address that the role may write from. */
export const mail = (ses: SESv2Client, expediteur: string) => ({
  async envoyer({ a, objet, texte, html }: Courriel): Promise<void> {
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: `Demande de logement social <${expediteur}>`,
        Destination: { ToAddresses: [a] },
        Content: {
          Simple: { Subject: enUtf8(objet), Body: { Text: enUtf8(texte), Html: enUtf8(html) } },
        },
      }),
    );
  },
});

export type Mail = ReturnType<typeof mail>;
