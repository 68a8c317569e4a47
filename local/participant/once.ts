import type { Sent } from "./chat-room.ts";
import type { Bearer } from "./tokens.ts";

/** Does something once per participant and client token; without a token, every time. */
export function once(
  { room, participant }: Bearer,
  clientToken: string | null | undefined,
  act: () => Sent,
): Sent {
  if (!clientToken) return act();
  const key = `${participant.id} ${clientToken}`;
  const before = room.answered.get(key);
  if (before) return before;
  const sent = act();
  room.answered.set(key, sent);
  return sent;
}
