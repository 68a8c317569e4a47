import type { AgentData } from "./wire.ts";

export interface ConnectedCall {
  readonly contactId: string;
  readonly muted: boolean;
  readonly held: boolean;
}

/** The call the agent is speaking on, or null. */
export function connectedCall(snapshot: AgentData): ConnectedCall | null {
  const call = snapshot.contacts.find(({ type, state }) => type === "voice" && state.type === "connected");
  if (!call) return null;
  return {
    contactId: call.contactId,
    muted: call.connections.some(({ type, mute }) => type === "agent" && mute === true),
    held: call.connections.some(({ type, state }) => type !== "agent" && state.type === "hold"),
  };
}
