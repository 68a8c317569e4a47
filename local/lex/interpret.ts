import type { BotLocale, Slot } from "./bot-model.ts";
import type { Guess } from "./classifier.ts";
import { fillSlots } from "./fill-slots.ts";
import type { Asked, Words } from "./fill-slots.ts";
import { beginFallback, freshIntent, intentNamed } from "./fresh-intent.ts";
import type { IntentState, Session } from "./session.ts";
import { readConfirmation } from "./slot-types/confirmation.ts";
import { languageOf } from "./slot-types/slot-reader.ts";
import type { Understand } from "./understand.ts";
import { waitingWords } from "./waiting-words.ts";

/** A bot that has learned its utterances. */
export interface LiveBot {
  readonly locale: BotLocale;
  readonly understand: Understand;
}

/** What a turn's words came to. `guesses` are for the answer's list of interpretations. */
export type Interpretation = { readonly intent: IntentState; readonly guesses: readonly Guess[] } & (
  | { readonly kind: "intent" }
  | { readonly kind: "captured" | "missed" | "wait" | "continue"; readonly slot: Slot }
  | { readonly kind: "confirmed" | "declined" | "unconfirmed" }
);

/** While a slot is asked for, another intent must be clear to be taken: an odd answer is more likely a slip. */
const clearIntent = 0.9;

/**
 * Decides what words mean: a value for the slot that is asked for, else another intent said clearly, else a miss; to a
 * question for confirmation a yes or a no; with nothing open an intent, below the bot's threshold the fallback.
 */
export function interpret(bot: LiveBot, session: Session, words: Words): Interpretation {
  const guesses = words.text.trim() === "" ? [] : eligible(bot, session, bot.understand(words.text));
  const asked = askedSlot(bot.locale, session);
  if (asked) return answerToSlot(bot, session, asked, words, guesses);
  if (session.dialogAction.type === "ConfirmIntent" && session.intent) {
    return answerToConfirmation(bot, session.intent, words, guesses);
  }
  return { kind: "intent", intent: chooseIntent(bot, words, guesses), guesses };
}

/** Intents that need a context are heard only while it is active. */
function eligible(
  { locale }: LiveBot,
  { activeContexts }: Session,
  guesses: readonly Guess[],
): readonly Guess[] {
  const active = new Set(activeContexts.map(({ name }) => name));
  return guesses.filter(({ label }) =>
    (intentNamed(locale, label)?.inputContexts ?? []).every((name) => active.has(name)),
  );
}

function answerToSlot(
  bot: LiveBot,
  session: Session,
  { intent, asked }: { intent: IntentState; asked: Asked },
  words: Words,
  guesses: readonly Guess[],
): Interpretation {
  const { slot } = asked;
  const waiting = waitingKind(bot, session, slot, words);
  if (waiting) return { kind: waiting, slot, intent, guesses };
  const found = fillSlots(bot.locale, intent, asked, words);
  const meant = otherIntent(bot, intent, guesses);
  // Free text swallows everything; only words that are written in another intent are heard as that intent.
  const isOther = slot.slotTypeName === "AMAZON.FreeFormInput" && meant?.score === 1;
  if (found[slot.name] && !isOther) {
    return { kind: "captured", slot, intent: { ...intent, slots: { ...intent.slots, ...found } }, guesses };
  }
  return meant
    ? { kind: "intent", intent: chooseIntent(bot, words, guesses), guesses }
    : { kind: "missed", slot, intent, guesses };
}

function waitingKind(
  { locale }: LiveBot,
  session: Session,
  slot: Slot,
  words: Words,
): "wait" | "continue" | null {
  const kind = slot.wait ? waitingWords(words.text, languageOf(locale.localeId)) : null;
  return kind === "continue" && session.waitingSince === null ? null : kind;
}

function answerToConfirmation(
  bot: LiveBot,
  intent: IntentState,
  words: Words,
  guesses: readonly Guess[],
): Interpretation {
  const reading = { language: languageOf(bot.locale.localeId), today: words.today, pattern: null };
  const meaning = readConfirmation(words.text, { ...reading, asked: true })?.interpretedValue;
  if (meaning === "Yes") return { kind: "confirmed", intent, guesses };
  if (meaning === "No") return { kind: "declined", intent, guesses };
  return otherIntent(bot, intent, guesses)
    ? { kind: "intent", intent: chooseIntent(bot, words, guesses), guesses }
    : { kind: "unconfirmed", intent, guesses };
}

function otherIntent(bot: LiveBot, intent: IntentState, guesses: readonly Guess[]): Guess | null {
  const [best] = guesses;
  const least = Math.max(clearIntent, bot.locale.confidenceThreshold);
  return best && best.label !== intent.name && best.score >= least ? best : null;
}

function askedSlot(
  locale: BotLocale,
  { dialogAction, intent }: Session,
): { intent: IntentState; asked: Asked } | null {
  if (dialogAction.type !== "ElicitSlot" || !intent) return null;
  const slot = intentNamed(locale, intent.name)?.slots.find(
    (each) => each.name === dialogAction.slotToElicit,
  );
  return slot ? { intent, asked: { slot, part: dialogAction.subSlotToElicit?.name ?? null } } : null;
}

function chooseIntent(bot: LiveBot, words: Words, guesses: readonly Guess[]): IntentState {
  const [best] = guesses;
  const understood = best && best.score >= bot.locale.confidenceThreshold ? best.label : null;
  const intent =
    understood === null ? beginFallback(bot.locale) : freshIntent(intentNamed(bot.locale, understood));
  return { ...intent, slots: { ...intent.slots, ...fillSlots(bot.locale, intent, null, words) } };
}
