/**
 * The agent's chat session of a contact. Streams makes it, together with its tokens, as soon as the contact is there;
 * null when the agent has no such chat. Rejects when the session cannot be made.
 */
export async function chatControllerOf(contactId: string): Promise<connect.AgentChatSession | null> {
  const { streams } = await import("./streams-library.ts");
  const chat = new streams.Agent()
    .getContacts()
    .find((contact) => contact.getContactId() === contactId && contact.getType() === "chat");
  const own = chat?.getAgentConnection();
  if (!(own instanceof streams.ChatConnection)) return null;
  const controller: unknown = await own.getMediaController();
  return isAgentChatSession(controller) ? controller : null;
}

const isAgentChatSession = (value: unknown): value is connect.AgentChatSession =>
  typeof value === "object" && value !== null && "getTranscript" in value && "sendMessage" in value;
