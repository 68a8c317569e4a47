import {
  ConflictException,
  PinpointSMSVoiceV2Client,
  SendTextMessageCommand,
} from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { Messages } from "#journey/contact/messages.ts";

export interface TextMessagesOptions {
  /** The plan's number, or another origination identity: its id, its ARN, a pool's. */
  readonly origin: string;
  readonly client?: PinpointSMSVoiceV2Client;
}

/** Texts by AWS End User Messaging SMS. One client per warm function: it keeps its connections. */
export function textMessages({
  origin,
  client = new PinpointSMSVoiceV2Client(),
}: TextMessagesOptions): Pick<Messages, "sendText"> {
  return {
    sendText: async ({ to, words }) => {
      try {
        await client.send(
          new SendTextMessageCommand({
            DestinationPhoneNumber: to,
            OriginationIdentity: origin,
            MessageBody: words,
            MessageType: "TRANSACTIONAL",
          }),
        );
        return "sent";
      } catch (error) {
        if (isAboutDestination(error)) return "refused";
        throw error;
      }
    },
  };
}

/** Opted out, blocked, or not verified in the sandbox: this number gets no text, and no repeating helps. */
const isAboutDestination = (error: unknown): boolean =>
  error instanceof ConflictException && (error.Reason ?? "").startsWith("DESTINATION_PHONE_NUMBER_");
