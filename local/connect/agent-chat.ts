/** What the panel needs from the participant service for the agent's side of a chat; `local/participant` fulfils it. */
export interface AgentChat {
  /** The agent's participant id in this chat; Streams knows it as the id of the agent's connection. */
  participantId(contactId: string, username: string): string;
  /** The agent's participant token: it travels in the snapshot's `connectionData`. Stable for contact and agent. */
  participantToken(contactId: string, username: string): string;
  /** Answers Streams' `createTransport chat_token`: a connection token for the participant service, and its end (ISO 8601). */
  connectionToken(contactId: string, username: string): { readonly token: string; readonly expiry: string };
}
