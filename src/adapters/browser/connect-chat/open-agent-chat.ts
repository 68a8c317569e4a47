import { browserClock } from "../browser-clock.ts";
import { browserIds } from "../browser-ids.ts";
import type { ChatSession } from "./chat-session.ts";
import { openConversation } from "./open-conversation.ts";
import type { OpenConversation } from "./open-conversation.ts";

/**
 * An agent's chat. Streams makes and connects the session; `session` waits for it (and is asked again after a failure).
 * `name` signs the agent's own turns until the service has.
 */
export function openAgentChat(session: () => Promise<ChatSession>, name: string): OpenConversation {
  return openConversation({ me: "agent", name, clock: browserClock, ids: browserIds, open: session });
}
