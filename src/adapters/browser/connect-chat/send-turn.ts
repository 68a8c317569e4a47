import "#contract/no-eval.ts";
import * as z from "zod/mini";
import type { Turn } from "#journey/contact/conversation.ts";
import { statusOf } from "./chat-session.ts";
import type { ChatSession } from "./chat-session.ts";
import type { ChatEvent } from "./conversation-events.ts";

const Sent = z.object({ Id: z.string(), AbsoluteTime: z.string() });

/** Sends one turn and says what became of it. Its local id is its client token: sent twice, it arrives once. */
export async function sendTurn(session: ChatSession, turn: Turn): Promise<ChatEvent> {
  try {
    const { data } = await session.sendMessage({
      contentType: "text/plain",
      message: turn.text,
      clientToken: turn.id,
    });
    const { Id, AbsoluteTime } = Sent.parse(data);
    return { kind: "sent", localId: turn.id, id: Id, at: AbsoluteTime };
  } catch (error) {
    const status = statusOf(error);
    return { kind: "notSent", localId: turn.id, refused: status !== null && status >= 400 && status < 500 };
  }
}
