import { createSpeaker } from "./speaker.ts";
import type { Whisper } from "./wire.ts";

type Said = Extract<Whisper, { kind: "whisper" }>;

/**
 * What a flow says to the agent alone: spoken where the browser has a voice, and written here. It is between the instance
 * and this frame; the page around it hears of no whisper, as Streams has no word for one.
 */
export function createWhispers(
  caption: HTMLElement,
  onSaid: (whisperId: string) => void,
): {
  readonly say: (whisper: Said) => void;
  readonly hush: (over: Pick<Said, "whisperId">) => void;
} {
  const speaker = createSpeaker(() => true);
  let last: string | null = null;
  return {
    say: ({ whisperId, text, language }) => {
      // Two flows may speak to one agent: the newer has the word.
      speaker.hush();
      last = whisperId;
      caption.lang = language;
      caption.textContent = text;
      speaker.speak(text, language, () => onSaid(whisperId));
    },
    hush: ({ whisperId }) => {
      if (whisperId !== last) return;
      last = null;
      speaker.hush();
      caption.textContent = "";
    },
  };
}
