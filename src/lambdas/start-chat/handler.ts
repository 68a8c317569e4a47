import { createConnectClient, startChat } from "#adapters/server/connect-api/start-chat.ts";
import { answerStartChat } from "./start-chat.ts";
import type { StartChatAnswer } from "./start-chat.ts";

const client = createConnectClient();

/** `POST /start-chat`, called by the member's page before anybody is signed in. Reads CONNECT_INSTANCE_ID, CHAT_FLOW_ID. */
export function handler(event: unknown): Promise<StartChatAnswer> {
  const { CONNECT_INSTANCE_ID: instanceId, CHAT_FLOW_ID: flowId } = process.env;
  if (!instanceId || !flowId) throw new Error("CONNECT_INSTANCE_ID and CHAT_FLOW_ID must be set");
  return answerStartChat(event, (opening) => startChat({ client, instanceId, flowId }, opening));
}
