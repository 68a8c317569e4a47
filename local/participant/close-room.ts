import { contentTypes } from "./chat-item.ts";
import { from, post, tellFlow } from "./chat-room.ts";
import type { Around, ChatRoom, Participant } from "./chat-room.ts";

/** The chat is over, for everybody. `leaver` is who ended it; null when the flow did. Closing twice does nothing. */
export function closeRoom(around: Around, room: ChatRoom, leaver: Participant | null): void {
  if (room.ended) return;
  if (leaver) post(around, room, { Type: "EVENT", ContentType: contentTypes.left, ...from(leaver) });
  post(around, room, { Type: "EVENT", ContentType: contentTypes.ended });
  room.ended = true;
  tellFlow(room, { kind: "ended" });
}
