import type { BotLocale, Intent, Slot } from "./bot-model.ts";
import type { Guess } from "./classifier.ts";
import { findSlotValue } from "./find-slot-value.ts";
import type { IntentState, Session, SlotValue } from "./session.ts";
import type { Understand } from "./understand.ts";

/** A bot that has learned its utterances. */
export interface LiveBot {
  readonly locale: BotLocale;
  readonly understand: Understand;
}

/** What a turn's words came to. `guesses` are for the answer's list of interpretations. */
export type Interpretation =
  | { readonly kind: "slots"; readonly intent: IntentState; readonly guesses: readonly Guess[] }
  | {
      readonly kind: "missed";
      readonly intent: IntentState;
      readonly slot: Slot;
      readonly guesses: readonly Guess[];
    }
  | { readonly kind: "intent"; readonly intent: IntentState; readonly guesses: readonly Guess[] };

/** While a slot is asked for, another intent must be clear to be taken: an odd answer is more likely a slip. */
const clearIntent = 0.5;

/**
 * Decides what words mean: a value for the slot that is asked for, else another intent said clearly, else a miss; with
 * no slot open an intent, below the bot's threshold the fallback.
 */
export function interpret(bot: LiveBot, session: Session, text: string, today: Date): Interpretation {
  const guesses = text.trim() === "" ? [] : bot.understand(text);
  const asked = askedSlot(bot.locale, session);
  if (!asked) return { kind: "intent", intent: chooseIntent(bot, text, guesses, today), guesses };
  const { intent, slot } = asked;
  const found = fillSlots(bot.locale, intent, text, today);
  if (found[slot.name])
    return { kind: "slots", intent: { ...intent, slots: { ...intent.slots, ...found } }, guesses };
  const [best] = guesses;
  if (
    best &&
    best.label !== intent.name &&
    best.score >= Math.max(clearIntent, bot.locale.confidenceThreshold)
  ) {
    return { kind: "intent", intent: chooseIntent(bot, text, guesses, today), guesses };
  }
  return { kind: "missed", intent, slot, guesses };
}

function askedSlot(
  locale: BotLocale,
  { dialogAction, intent }: Session,
): { intent: IntentState; slot: Slot } | null {
  if (dialogAction.type !== "ElicitSlot" || !intent) return null;
  const slot = intentNamed(locale, intent.name)?.slots.find(
    (each) => each.name === dialogAction.slotToElicit,
  );
  return slot ? { intent, slot } : null;
}

function chooseIntent(bot: LiveBot, text: string, guesses: readonly Guess[], today: Date): IntentState {
  const [best] = guesses;
  const understood = best && best.score >= bot.locale.confidenceThreshold ? best.label : null;
  const intent =
    understood === null
      ? freshIntent(fallbackOf(bot.locale))
      : freshIntent(intentNamed(bot.locale, understood));
  return { ...intent, slots: { ...intent.slots, ...fillSlots(bot.locale, intent, text, today) } };
}

/** Values for the slots that are still empty, wherever they stand in the words. */
function fillSlots(
  locale: BotLocale,
  intent: IntentState,
  text: string,
  today: Date,
): Record<string, SlotValue> {
  const empty = intentNamed(locale, intent.name)?.slots.filter((slot) => !intent.slots[slot.name]) ?? [];
  return Object.fromEntries(
    empty.flatMap((slot) => {
      const found = findSlotValue(locale, slot.slotTypeName, text, today);
      return found ? [[slot.name, toSlotValue(found)]] : [];
    }),
  );
}

const toSlotValue = (found: { originalValue: string; interpretedValue: string }): SlotValue => ({
  shape: "Scalar",
  value: { ...found, resolvedValues: [found.interpretedValue] },
});

export const intentNamed = (locale: BotLocale, name: string): Intent | undefined =>
  locale.intents.find((intent) => intent.name === name);

const fallbackOf = (locale: BotLocale): Intent | undefined =>
  locale.intents.find((intent) => intent.isFallback);

/** The fallback intent, just begun: after too many misses. */
export const beginFallback = (locale: BotLocale): IntentState => freshIntent(fallbackOf(locale));

function freshIntent(intent: Intent | undefined): IntentState {
  return {
    name: intent?.name ?? "FallbackIntent",
    slots: Object.fromEntries((intent?.slots ?? []).map((slot) => [slot.name, null])),
    state: "InProgress",
    confirmationState: "None",
  };
}
