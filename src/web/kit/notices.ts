import { create } from "zustand";

interface Notice {
  readonly id: number;
  readonly words: string;
  readonly tone: "plain" | "red";
}

interface Notices {
  /** At most one is visible. */
  readonly notice: Notice | null;
  /** The last thing to be read out, politely or at once. `id` makes the same words a new message. */
  readonly polite: { readonly id: number; readonly words: string };
  readonly assertive: { readonly id: number; readonly words: string };
}

const nothing = { id: 0, words: "" };

/** What the page tells its reader in passing. Shown and read out by `LiveRegions`. */
export const useNotices = create<Notices>(() => ({ notice: null, polite: nothing, assertive: nothing }));

/** Read out to those who listen to the page; not shown. Once per call. */
export function announce(words: string, urgency: "polite" | "assertive" = "polite"): void {
  useNotices.setState((state) => ({ [urgency]: { id: state[urgency].id + 1, words } }));
}

/** Shown at the foot of the page and read out. A red one stays until it is closed. */
export function notify(words: string, tone: "plain" | "red" = "plain"): void {
  useNotices.setState((state) => ({ notice: { id: (state.notice?.id ?? 0) + 1, words, tone } }));
}

export function closeNotice(): void {
  useNotices.setState({ notice: null });
}
