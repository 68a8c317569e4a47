import type { BotLocale, Intent } from "./bot-model.ts";
import { trainClassifier } from "./classifier.ts";
import type { Example, Guess } from "./classifier.ts";
import { findSlotValue } from "./find-slot-value.ts";
import { fillTemplate, normalise, slotsIn } from "./utterance.ts";

/** Understands words as one of the bot's intents; best first, the fallback intent never among them. */
export type Understand = (text: string) => readonly Guess[];

/** What written utterances and their patterns score. They come before any statistics, so tests with them are exact. */
const written = 1;
const pattern = 0.95;

/** How many copies of an utterance with slots are learned, each with another value. */
const copies = 4;

/** Learns a bot's utterances. `today` is for patterns with dates. */
export function learnToUnderstand(locale: BotLocale, today: () => Date): Understand {
  const intents = locale.intents.filter((intent) => !intent.isFallback && intent.utterances.length > 0);
  const exact = new Map(
    intents.flatMap(({ name, utterances }) =>
      utterances.map((utterance) => [normalise(utterance), name] as const),
    ),
  );
  const patterns = intents.flatMap((intent) =>
    intent.utterances.flatMap((utterance) => patternOf(intent, utterance)),
  );
  const classify = trainClassifier(intents.flatMap((intent) => examplesOf(locale, intent)));
  return (text) => {
    const said = normalise(text);
    const known = exact.get(said);
    if (known !== undefined) return withBest({ label: known, score: written }, classify(text));
    const matching = patterns.find((each) => matches(locale, each, said, today()));
    return matching
      ? withBest({ label: matching.intent.name, score: pattern }, classify(text))
      : classify(text);
  };
}

function withBest(best: Guess, others: readonly Guess[]): Guess[] {
  return [best, ...others.filter((other) => other.label !== best.label)];
}

interface Pattern {
  readonly intent: Intent;
  readonly form: RegExp;
  readonly slots: readonly string[];
}

function patternOf(intent: Intent, utterance: string): Pattern[] {
  const slots = slotsIn(utterance);
  if (slots.length === 0) return [];
  const form = normalise(utterance.replace(/\{\w+\}/g, " {} "))
    .split(/ ?\{\} ?/)
    .join(" ?(.+) ?");
  return [{ intent, form: new RegExp(`^${form}$`), slots }];
}

/** A pattern fits when every gap is wholly a value of its slot. */
function matches(locale: BotLocale, { intent, form, slots }: Pattern, said: string, today: Date): boolean {
  const gaps = form.exec(said)?.slice(1);
  if (!gaps) return false;
  return slots.every((name, index) => {
    const slot = intent.slots.find((each) => each.name === name);
    const gap = gaps[index]?.trim() ?? "";
    const found = slot ? findSlotValue(locale, slot.slotTypeName, gap, today) : null;
    return found !== null && normalise(found.originalValue) === gap;
  });
}

function examplesOf(locale: BotLocale, intent: Intent): Example[] {
  return intent.utterances.flatMap((utterance, place) => {
    const count = slotsIn(utterance).length > 0 ? copies : 1;
    return Array.from({ length: count }, (_, copy) =>
      fillTemplate(utterance, (slot) => sampleValue(locale, intent, slot, place + copy * 5)),
    ).flatMap((text) => (text === null ? [] : [{ text, label: intent.name }]));
  });
}

/** Numbers and dates are learned as one fixed word each: their digits mean nothing for the intent. */
function sampleValue(locale: BotLocale, intent: Intent, slotName: string, turn: number): string | null {
  const slot = intent.slots.find((each) => each.name === slotName);
  if (!slot) return null;
  const values = locale.slotTypes.get(slot.slotTypeName)?.values ?? [];
  const spellings = values.flatMap(({ value, synonyms }) => [value, ...synonyms]);
  return spellings[turn % Math.max(1, spellings.length)] ?? "123456789";
}
