import { silenceMs } from "./next-best-action/hold-while-speaking.ts";

/** Which callers are in the middle of a sentence, by contact. */
export interface WhoSpeaks {
  readonly speaks: (contactId: string) => void;
  /** A whole sentence came, or the contact is gone. */
  readonly finished: (contactId: string) => void;
  readonly isSpeaking: (contactId: string) => boolean;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Calls `then` after so many milliseconds unless the returned function is called before. */
type After = (milliseconds: number, then: () => void) => () => void;

/** It has a lifetime: each caller's silence is timed. */
export function createWhoSpeaks(after: After): WhoSpeaks {
  const silences = new Map<string, () => void>();
  const watchers = new Set<() => void>();
  const tell = (): void => {
    for (const watcher of watchers) watcher();
  };
  const finished = (contactId: string): void => {
    silences.get(contactId)?.();
    if (silences.delete(contactId)) tell();
  };
  return {
    speaks: (contactId) => {
      const isNews = !silences.has(contactId);
      silences.get(contactId)?.();
      silences.set(
        contactId,
        after(silenceMs, () => finished(contactId)),
      );
      if (isNews) tell();
    },
    finished,
    isSpeaking: (contactId) => silences.has(contactId),
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
