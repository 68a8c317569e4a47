import { contentTypes } from "./chat-item.ts";
import { from, post } from "./chat-room.ts";
import type { Around, ChatRoom, Participant } from "./chat-room.ts";

/** The agent as a participant of this chat; made when first asked for, before they have accepted. */
export function agentIn(
  { world }: Around,
  room: ChatRoom,
  agent: { readonly username: string; readonly name: string },
): Participant {
  const known = room.agents.get(agent.username);
  if (known) return known;
  const participant: Participant = {
    id: world.ids.next(),
    role: "AGENT",
    displayName: agent.name,
    username: agent.username,
    joined: false,
  };
  room.agents.set(agent.username, participant);
  return participant;
}

/** The agent has accepted: from now on they hear and speak. */
export function agentJoins(
  around: Around,
  room: ChatRoom,
  agent: { readonly username: string; readonly name: string },
): void {
  const participant = agentIn(around, room, agent);
  if (participant.joined || room.ended) return;
  participant.joined = true;
  post(around, room, { Type: "EVENT", ContentType: contentTypes.joined, ...from(participant) });
}
