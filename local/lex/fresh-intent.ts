import type { BotLocale, Intent } from "./bot-model.ts";
import type { IntentState } from "./session.ts";

export const intentNamed = (locale: BotLocale, name: string): Intent | undefined =>
  locale.intents.find((intent) => intent.name === name);

/** An intent that has just begun, all its slots empty; without a file it is the fallback every bot has. */
export function freshIntent(intent: Intent | undefined): IntentState {
  return {
    name: intent?.name ?? "FallbackIntent",
    slots: Object.fromEntries((intent?.slots ?? []).map((slot) => [slot.name, null])),
    state: "InProgress",
    confirmationState: "None",
  };
}

/** The fallback intent, just begun: nothing was understood, or a slot was missed too often. */
export const beginFallback = (locale: BotLocale): IntentState =>
  freshIntent(locale.intents.find((intent) => intent.isFallback));
