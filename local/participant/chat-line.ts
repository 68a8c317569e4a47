import type { CallerLine, Heard, Prompt, Wait } from "../flow/caller-line.ts";
import type { Timers } from "../connect/timers.ts";
import { contentTypes } from "./chat-item.ts";
import { from, post } from "./chat-room.ts";
import type { Around, ChatRoom, RoomEvent } from "./chat-room.ts";

/**
 * The line between a flow and the member of a chat: prompts become messages, messages become words. What the member
 * writes while the flow is busy is heard next; what they write while nobody listens for words (in a queue) is for the
 * transcript only.
 */
export function chatLine(around: Around, room: ChatRoom, timers: Timers): CallerLine {
  const unheard: string[] = [];
  const listen = (event: RoomEvent): void => {
    const isWithAgent = [...room.agents.values()].some(({ joined }) => joined);
    if (event.kind === "said" && !isWithAgent) unheard.push(event.text);
    wake();
  };
  let wake = (): void => {};
  room.listeners.add(listen);

  return {
    say: async (prompt) => {
      if (room.ended) return false;
      say(around, room, prompt);
      return true;
    },
    hear: (wait) =>
      new Promise((resolve) => {
        const settle = (heard: Heard): void => {
          stopClock();
          wake = () => {};
          resolve(heard);
        };
        const look = (): void => {
          const heard = next(room, unheard, wait);
          if (heard) settle(heard);
        };
        const stopClock = timers.after(wait.timeoutMs, () => settle({ kind: "nothing" }));
        wake = look;
        look();
      }),
  };
}

function say(around: Around, room: ChatRoom, { text, by }: Prompt): void {
  if (text.trim() === "") return;
  post(around, room, {
    Type: "MESSAGE",
    ContentType: contentTypes.plain,
    Content: text,
    ...from(by === "bot" ? room.bot : room.system),
  });
}

/** What the flow hears now, or null: go on waiting. */
function next(room: ChatRoom, unheard: string[], wait: Wait): Heard | null {
  if (room.ended) return { kind: "gone" };
  while (unheard.length > 0) {
    const heard = understand(unheard.shift() ?? "", wait);
    if (heard) return heard;
  }
  return null;
}

function understand(text: string, { words, keys }: Wait): Heard | null {
  if (words) return { kind: "words", words: text };
  const typed = text.trim();
  return keys !== "none" && /^[0-9*#]+$/.test(typed) ? { kind: "keys", keys: typed } : null;
}
