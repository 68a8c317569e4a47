import type { CallerLine, Heard, Prompt, Wait } from "./caller-line.ts";
import type { VirtualTime } from "./virtual-time.ts";

/** A caller who does what a test says. Prompts take no time. */
export interface ScriptedLine extends CallerLine {
  /** Everything said to the caller so far. */
  readonly prompts: readonly Prompt[];
  /** What the flow now waits for, or null. */
  readonly awaited: () => Wait | null;
  readonly answer: (heard: Heard) => void;
  readonly hangUp: () => void;
}

export function scriptedLine(time: VirtualTime, onPrompt: (prompt: Prompt) => void): ScriptedLine {
  const prompts: Prompt[] = [];
  let open: {
    readonly wait: Wait;
    readonly resolve: (heard: Heard) => void;
    readonly callOff: () => void;
  } | null = null;
  let isGone = false;
  const answer = (heard: Heard): void => {
    const waiting = open;
    open = null;
    waiting?.callOff();
    waiting?.resolve(heard);
  };
  return {
    prompts,
    awaited: () => open?.wait ?? null,
    answer,
    hangUp: () => {
      isGone = true;
      answer({ kind: "gone" });
    },
    say: async (prompt) => {
      if (isGone) return false;
      prompts.push(prompt);
      onPrompt(prompt);
      return true;
    },
    hear: (wait) =>
      new Promise((resolve) => {
        if (isGone) resolve({ kind: "gone" });
        else open = { wait, resolve, callOff: time.after(wait.timeoutMs, () => answer({ kind: "nothing" })) };
      }),
  };
}
