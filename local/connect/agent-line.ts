import type { Ids } from "#journey/ids.ts";
import type { CallerLine, Prompt } from "../flow/caller-line.ts";
import { patienceMs } from "../flow/prompt.ts";
import type { Whisper } from "./ccp-page/wire.ts";
import type { Timers } from "./timers.ts";

interface AgentLineOptions {
  readonly ids: Ids;
  readonly timers: Timers;
  /** To the tab that has an agent's audio; false where none is open. */
  readonly send: (username: string, message: Whisper) => boolean;
}

export interface AgentLines {
  /** What a flow says to an agent alone. Once `stopped`, what is being said falls silent. */
  readonly lineTo: (username: string, stopped: AbortSignal) => CallerLine;
  /** An agent's panel has said it. */
  readonly whispered: (username: string, whisperId: string) => void;
}

/** The lines between flows and agents: whispers and hold words go to the panel, which tells when they are said. */
export function createAgentLines({ ids, timers, send }: AgentLineOptions): AgentLines {
  const saying = new Map<string, () => void>();
  const keyOf = (username: string, whisperId: string): string => `${username} ${whisperId}`;
  const whispered = (username: string, whisperId: string): void => saying.get(keyOf(username, whisperId))?.();

  const whisper = (username: string, whisperId: string, prompt: Prompt): Promise<void> =>
    new Promise((resolve) => {
      const key = keyOf(username, whisperId);
      const settle = (): void => {
        stopClock();
        saying.delete(key);
        resolve();
      };
      const stopClock = timers.after(patienceMs(prompt), settle);
      saying.set(key, settle);
      const { text, language } = prompt;
      // With no panel open there is nobody to wait for.
      if (!send(username, { kind: "whisper", whisperId, text, language })) settle();
    });

  return {
    whispered,
    lineTo: (username, stopped) => {
      let last: string | null = null;
      const fallSilent = (): void => {
        if (last === null) return;
        send(username, { kind: "hush", whisperId: last });
        whispered(username, last);
      };
      stopped.addEventListener("abort", fallSilent, { once: true });
      return {
        say: async (prompt) => {
          if (stopped.aborted) return false;
          last = ids.next();
          await whisper(username, last, prompt);
          return !stopped.aborted;
        },
        // An agent has no keys for a flow.
        hear: () => Promise.resolve({ kind: "gone" }),
      };
    },
  };
}
