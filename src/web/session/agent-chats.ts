import { openAgentChat } from "#adapters/browser/connect-chat/open-agent-chat.ts";
import type { OpenConversation } from "#adapters/browser/connect-chat/open-conversation.ts";
import { chatControllerOf } from "#adapters/browser/connect-streams/chat-controller.ts";
import type { Outputs } from "#contract/outputs.ts";
import type { Session } from "./session.ts";

/** The agent's chats by contact: Streams makes the session, ours keeps the conversation whole over reloads. */
export function agentChats(outputs: Outputs): Pick<Session, "openChat" | "closeChat"> {
  const chats = new Map<string, OpenConversation>();
  return {
    openChat: (contactId) => {
      const known = chats.get(contactId);
      if (known) return known;
      const chat = openAgentChat(() => sessionOf(contactId, outputs), "You");
      chats.set(contactId, chat);
      return chat;
    },
    closeChat: (contactId) => {
      chats.get(contactId)?.dispose();
      chats.delete(contactId);
    },
  };
}

async function sessionOf(contactId: string, { custom }: Outputs) {
  // ChatJS keeps to the endpoint it is told first, so it is told before Streams makes the session.
  const { configureChat } = await import("#adapters/browser/connect-chat/chatjs.ts");
  configureChat({ region: custom.connect.region, endpoint: custom.participant?.endpoint ?? null });
  const controller = await chatControllerOf(contactId);
  if (!controller) throw new Error("chat.noSession");
  return controller;
}
