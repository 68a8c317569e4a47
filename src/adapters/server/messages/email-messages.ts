import { MessageRejected, SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Messages } from "#journey/contact/messages.ts";

export interface EmailMessagesOptions {
  /** The address they come from; its domain is verified with SES. */
  readonly origin: string;
  readonly client?: SESv2Client;
}

/** E-mail by Amazon SES, in plain text. */
export function emailMessages({
  origin,
  client = new SESv2Client(),
}: EmailMessagesOptions): Pick<Messages, "sendEmail"> {
  return {
    sendEmail: async ({ to, subject, words }) => {
      try {
        await client.send(
          new SendEmailCommand({
            FromEmailAddress: origin,
            Destination: { ToAddresses: [to] },
            Content: { Simple: { Subject: plain(subject), Body: { Text: plain(words) } } },
          }),
        );
        return "sent";
      } catch (error) {
        if (error instanceof MessageRejected) return "refused";
        throw error;
      }
    },
  };
}

const plain = (text: string) => ({ Data: text, Charset: "UTF-8" });
