import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";

export type Courriel = {
  a: string;
  objet: string;
  texte: string;
  html: string;
  /** Carried by what is later told of this mail (letters, digits, `-`, `_`); nothing of the person. */
  etiquettes?: Readonly<Record<string, string>>;
};

const enUtf8 = (Data: string) => ({ Data, Charset: "UTF-8" });

const emailTags = (etiquettes: Readonly<Record<string, string>>) =>
  Object.entries(etiquettes).map(([Name, Value]) => ({ Name, Value }));

/** Mails of the SNE, through SES; `expediteur` is the address that the role may write from. */
export const mail = (ses: SESv2Client, expediteur: string) => ({
  /** Gives the identifier under which SES tells what becomes of it (`mail.messageId` of its events). */
  async envoyer({ a, objet, texte, html, etiquettes = {} }: Courriel): Promise<string> {
    const { MessageId } = await ses.send(
      new SendEmailCommand({
        FromEmailAddress: `Demande de logement social <${expediteur}>`,
        Destination: { ToAddresses: [a] },
        Content: {
          Simple: { Subject: enUtf8(objet), Body: { Text: enUtf8(texte), Html: enUtf8(html) } },
        },
        EmailTags: emailTags(etiquettes),
      }),
    );
    if (MessageId === undefined) throw new Error("SES gave no identifier to a mail");
    return MessageId;
  },
});

export type Mail = ReturnType<typeof mail>;
