/**
 * The line between a running flow and the person on it. The telephone and the chat each fulfil it; the talking tests
 * fulfil it with a script. A flow knows nothing else of the channel.
 */
export interface CallerLine {
  /** Say (voice) or send (chat). Resolves when it was heard or cut short by a key; false once the line is gone. */
  readonly say: (prompt: Prompt) => Promise<boolean>;
  /** Wait for what the person does next. */
  readonly hear: (wait: Wait) => Promise<Heard>;
}

export interface Prompt {
  /** Plain text; for SSML the text without its tags. */
  readonly text: string;
  readonly ssml?: string;
  /** BCP 47; the voice and the captions follow it. */
  readonly language: string;
  /** What kind of turn this is, so that a transcript can tell the bot's words from a queue's music notice. */
  readonly by: "flow" | "bot";
  /** No key cuts it short: whoever presses ahead hears it all the same. */
  readonly isWhole?: boolean;
}

export interface Wait {
  /** Milliseconds until `nothing`; on a chat usually minutes, on the phone seconds. */
  readonly timeoutMs: number;
  /** What is acceptable: single keys (menu), a string of keys (stored input), words (a bot). */
  readonly keys:
    | "none"
    | "one"
    | { readonly maximum: number; readonly terminator: string; readonly betweenKeysMs: number };
  readonly words: boolean;
  /** Digits typed here are secret (member ID, birth date): the line must not echo them in captions or transcripts. */
  readonly secret: boolean;
}

export type Heard =
  | { readonly kind: "keys"; readonly keys: string }
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "nothing" }
  | { readonly kind: "gone" };
