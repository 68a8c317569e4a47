import type { Ask } from "./asking.ts";
import type { FromCaseManager } from "./from-case-manager.ts";

/** What the page can do: ask the case manager, and tell the system what they did. */
export interface Hands {
  readonly send: (done: FromCaseManager) => void;
  readonly ask: Ask;
}
