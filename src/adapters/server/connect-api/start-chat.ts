import { ConnectClient, ConnectServiceException, StartChatContactCommand } from "@aws-sdk/client-connect";
import type { WrittenLanguage } from "#journey/contact/attributes.ts";

export interface ChatOpening {
  readonly displayName: string;
  readonly language: WrittenLanguage;
}

export interface StartedChat {
  readonly contactId: string;
  readonly participantId: string;
  /** Opens connections for this participant and nobody else. */
  readonly participantToken: string;
}

/** `busy`: Connect is at its quota or out of reach for the moment; the member may try again. */
export type ChatStart =
  | { readonly ok: true; readonly chat: StartedChat }
  | { readonly ok: false; readonly code: "busy" };

/** Region and endpoint come from the environment (`AWS_REGION`, `AWS_ENDPOINT_URL`). */
export const createConnectClient = (): ConnectClient => new ConnectClient();

export interface ChatStarter {
  readonly client: ConnectClient;
  readonly instanceId: string;
  readonly flowId: string;
}

/** StartChatContact with the language as the only attribute: names and numbers never travel in attributes. */
export async function startChat(
  starter: ChatStarter,
  { displayName, language }: ChatOpening,
): Promise<ChatStart> {
  const command = new StartChatContactCommand({
    InstanceId: starter.instanceId,
    ContactFlowId: starter.flowId,
    ParticipantDetails: { DisplayName: displayName },
    Attributes: { language },
    SupportedMessagingContentTypes: ["text/plain", "text/markdown"],
  });
  try {
    const { ContactId, ParticipantId, ParticipantToken } = await starter.client.send(command);
    if (!ContactId || !ParticipantId || !ParticipantToken)
      throw new Error("Connect started a chat without its ids");
    return {
      ok: true,
      chat: { contactId: ContactId, participantId: ParticipantId, participantToken: ParticipantToken },
    };
  } catch (error) {
    if (isBusy(error)) return { ok: false, code: "busy" };
    throw error;
  }
}

const busyNames = new Set(["ThrottlingException", "LimitExceededException", "ServiceQuotaExceededException"]);
const isBusy = (error: unknown): boolean =>
  error instanceof ConnectServiceException && (busyNames.has(error.name) || error.$fault === "server");
